using DecisionLedger.Web.Components.DecisionTimeline;
using DecisionLedger.Web.Features.UseCases.View;

namespace DecisionLedger.Web.Features.UseCases.History;

/// <summary>What the decision timeline draws of a history.</summary>
public static class HistoryTimeline
{
    /// <param name="screen">The use case.</param>
    /// <param name="reread">What the version chosen says of each event, as far as it was read; empty where none was chosen.</param>
    public static TimelineData Of(UseCasePageState screen, IReadOnlyList<ReevaluatedEntry> reread)
    {
        var moments = screen.History.Select(e => new TimelineMoment(
            e.Version, e.At, e.Kind, e.Words, screen.Team.NameOf(e), e.Path.Now, e.Path.Target, e.Support, e.Drifted, e.Moved)
        { EntryUnderVersion = $"version {e.FrameworkVersion}" }).ToList();
        var revisit = screen.History.Count == 0 ? null : screen.History[^1].RevisitDate;
        return new TimelineData(moments, Decisions(screen), revisit is { } date ? [InZone(date, screen)] : [], screen.Clock.Now)
        {
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

    private static DateTimeOffset InZone(DateOnly date, UseCasePageState screen)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, screen.Clock.Zone.GetUtcOffset(midnight));
    }
}
