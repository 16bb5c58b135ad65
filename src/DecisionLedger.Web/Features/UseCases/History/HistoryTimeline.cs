using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Components.DecisionTimeline;
using DecisionLedger.Web.Features.UseCases.View;

namespace DecisionLedger.Web.Features.UseCases.History;

/// <summary>What the decision timeline draws of a history.</summary>
public static class HistoryTimeline
{
    /// <param name="screen">The use case.</param>
    /// <param name="reread">What the version chosen says of each event, as far as it was read; empty where none was chosen.</param>
    /// <param name="notes">What is pinned to it.</param>
    public static TimelineData Of(UseCasePageState screen, IReadOnlyList<ReevaluatedEntry> reread, IReadOnlyList<Annotation> notes)
    {
        var moments = screen.History.Select(e => new TimelineMoment(
            e.Version, e.At, e.Kind, e.Words, screen.Team.NameOf(e), e.Path.Now, e.Path.Target, e.Support, e.Drifted, e.Moved)
        { FrameworkVersion = $"version {e.FrameworkVersion}" }).ToList();
        return new TimelineData(moments, Decisions(screen), [.. ReviewDates(screen).Select(date => InZone(date, screen))], screen.Clock.Now)
        {
            Notes = [.. notes.Select(n => new TimelineNote(n.Id, n.PinnedTo, n.Text, screen.Team.NameOf(n.MemberId)))],
            Under = screen.Under is { } under && reread.Count > 0
                ? new TimelineUnder($"version {under.Framework.Version}", under.Framework, reread.Select(r => r.Path).ToList())
                : null,
        };
    }

    private static List<DecisionSpan> Decisions(UseCasePageState screen)
    {
        var recorded = screen.History.Where(e => e is { Kind: "decision", Decided: not null }).ToList();
        return recorded
            .Select((e, i) => new DecisionSpan(e.Version, i + 1 < recorded.Count ? recorded[i + 1].Version : null, e.Decided!))
            .ToList();
    }

    /// <summary>The review date, and earlier ones that were not put off or cleared before they came.</summary>
    private static IEnumerable<DateOnly> ReviewDates(UseCasePageState screen)
    {
        var history = screen.History;
        for (var i = 0; i < history.Count; i++)
        {
            var next = i + 1 < history.Count ? history[i + 1] : null;
            if (history[i].RevisitDate is { } date && date != next?.RevisitDate && (next is null || DateOnly.FromDateTime(screen.Clock.Local(next.At).DateTime) >= date))
                yield return date;
        }
    }

    private static DateTimeOffset InZone(DateOnly date, UseCasePageState screen)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, screen.Clock.Zone.GetUtcOffset(midnight));
    }
}
