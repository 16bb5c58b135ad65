using DecisionLedger.Web.Components.Shared;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>A moment in words: what the cursor says aloud.</summary>
public static class MomentWords
{
    private static readonly Dictionary<string, string> KindNames = new()
    {
        ["logged"] = "Logged",
        ["renamed"] = "Renamed",
        ["requirement"] = "Requirement",
        ["need"] = "Need",
        ["answer"] = "Answer",
        ["settlement"] = "Settlement",
        ["assignment"] = "Question asked",
        ["sign"] = "Sign",
        ["trial"] = "Trial",
        ["measurement"] = "Measurement",
        ["decision"] = "Decision",
        ["review"] = "Review",
        ["revisit"] = "Revisit date",
        ["condition"] = "Revisit condition",
        ["framework"] = "Framework version",
        ["comment"] = "Comment",
        ["archived"] = "Archived",
    };

    public static string OfKind(string kind) => KindNames.GetValueOrDefault(kind, kind);

    public static IEnumerable<string> Kinds => KindNames.Keys;

    public static string Of(TimelineData data, int index, ReaderClock clock, Domain.Frameworks.Framework? framework = null)
    {
        var moment = data.Moments[index];
        var recommended = moment.Target.Count == 0
            ? "Not enough is known yet"
            : $"Recommended: {Approach.PathInWords(moment.Now, moment.Target, framework)}";
        var readUnder = moment.EntryUnderVersion.Length > 0 ? $" Read under {moment.EntryUnderVersion}." : "";
        return $"Event {index + 1} of {data.Moments.Count}, {clock.DateAndTime(moment.At)}. {moment.Actor}: {moment.Label.TrimEnd('.')}.{readUnder} {recommended}.{Beside(data, index)}"
            + (moment.Moved ? " The recommendation moved here." : "")
            + (moment.Drifted ? " The decision is adrift." : "");
    }

    private static string Beside(TimelineData data, int index) =>
        data.Under is { } under && index < under.Paths.Count
            ? data.PartsAt(index) ? $" Under {under.Name}: {PathUnder(under, index)}." : $" The same under {under.Name}."
            : "";

    /// <summary>What the other version recommends at a moment, in words.</summary>
    public static string PathUnder(TimelineUnder under, int index) =>
        Approach.PathInWords(under.Paths[index].Now, under.Paths[index].Target, under.Framework);
}
