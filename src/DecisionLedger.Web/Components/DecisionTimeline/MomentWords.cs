using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.Components.Shared;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>A moment in words: what the cursor says aloud.</summary>
public static class MomentWords
{
    private static readonly Dictionary<string, string> KindNames = new()
    {
        ["logged"] = "Created",
        ["renamed"] = "Renamed",
        ["requirement"] = "Requirement",
        ["owner"] = "Owner",
        ["tag"] = "Tag",
        ["need"] = "Need",
        ["answer"] = "Answer",
        ["settlement"] = "Tie broken",
        ["assignment"] = "Question assigned",
        ["sign"] = "Sign",
        ["trial"] = "Trial",
        ["measurement"] = "Measurement",
        ["decision"] = "Decision",
        ["review"] = "Review",
        ["reviewRequest"] = "Review requested",
        ["revisit"] = "Review date",
        ["reviewDue"] = "Review date came",
        ["condition"] = "Review trigger",
        ["framework"] = "Framework version",
        ["comment"] = "Comment",
        ["annotation"] = "Note",
        ["archived"] = "Archived",
    };

    public static string OfKind(string kind) => KindNames.GetValueOrDefault(kind, kind);

    public static IEnumerable<string> Kinds => KindNames.Keys;

    public static string Of(TimelineData data, int index, ReaderClock clock, Domain.Frameworks.Framework? framework = null)
    {
        var moment = data.Moments[index];
        var recommended = moment.Target.Count == 0
            ? "No recommendation yet"
            : $"Recommended: {Approach.PathInWords(moment.Now, moment.Target, framework)}";
        var readUnder = moment.FrameworkVersion.Length > 0 ? $" Uses {moment.FrameworkVersion}." : "";
        return $"Event {index + 1} of {data.Moments.Count}, {clock.DateAndTime(moment.At)}. {moment.Actor}: {moment.Label.TrimEnd('.')}.{readUnder} {recommended}.{Beside(data, index)}"
            + (moment.Moved ? " The recommendation changed here." : "")
            + (moment.Drifted ? " The decision no longer matches." : "");
    }

    private static string Beside(TimelineData data, int index) =>
        data.Under is { } under && index < under.Paths.Count
            ? data.PartsAt(index) ? $" Under {under.Name}: {PathUnder(under, index)}." : $" The same under {under.Name}."
            : "";

    /// <summary>What was recommended before and after an event; null where it changed nothing.</summary>
    public static (RecommendedPath Before, RecommendedPath After)? ChangeAt(TimelineData data, int index)
    {
        if (index < 1 || !data.Moments[index].Moved)
            return null;
        var (before, after) = (data.Moments[index - 1], data.Moments[index]);
        return (new RecommendedPath([.. before.Now], [.. before.Target]), new RecommendedPath([.. after.Now], [.. after.Target]));
    }

    /// <summary>What the other version recommends at a moment, in words.</summary>
    public static string PathUnder(TimelineUnder under, int index) =>
        Approach.PathInWords(under.Paths[index].Now, under.Paths[index].Target, under.Framework);
}
