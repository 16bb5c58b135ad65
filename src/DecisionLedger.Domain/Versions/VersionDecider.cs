using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Texts;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.Versions.Events;

namespace DecisionLedger.Domain.Versions;

/// <summary>Starting a framework, writing its next version, publishing it.</summary>
public static class VersionDecider
{
    /// <summary>Characters (UTF-16 units) in a document; the one that the program brings has a tenth of it.</summary>
    public const int LongestDocument = 600_000;

    /// <summary>A framework of the workspace's own, with its first draft.</summary>
    public static FrameworkEventsOrRefusal Start(string id, string name, string text)
    {
        name = TextLimits.Of(name);
        if ((Id(id) ?? TextLimits.CheckTitle(name) ?? Text(text)) is { } refusal)
            return refusal with { Field = refusal.Field == "title" ? "name" : refusal.Field };
        return FrameworkEventsOrRefusal.Of(new FrameworkStarted(id, name), new FrameworkDraftBegun(null, text));
    }

    /// <param name="framework">Null where the workspace has kept no versions of it yet.</param>
    /// <param name="basis">The version to begin from; null where none was published yet, and then there must be a text.</param>
    /// <param name="text">What the draft begins with; null for a copy of the version.</param>
    /// <param name="saysBasis">Whether a text of its own is said to come from that version; an imported one may come from anywhere.</param>
    public static FrameworkEventsOrRefusal BeginDraft(VersionedFramework? framework, Framework? basis, string? text, bool saysBasis)
    {
        if (framework?.Draft is not null)
            return new Refusal("draft-open", "This framework already has a draft. Open or discard it first.");
        if (text is not null && Text(text) is { } refusal)
            return refusal;
        var begun = new FrameworkDraftBegun(text is null || saysBasis ? basis?.Version : null, text ?? basis!.ToJson());
        return framework is null ? FrameworkEventsOrRefusal.Of(new FrameworkStarted(basis!.Id, basis.Name), begun) : FrameworkEventsOrRefusal.Of(begun);
    }

    public static FrameworkEventsOrRefusal EditDraft(VersionedFramework framework, string text, string note)
    {
        note = TextLimits.Of(note);
        if ((NoDraft(framework) ?? Text(text) ?? TextLimits.CheckOptional(note, "note", "Note")) is { } refusal)
            return refusal;
        return framework.Draft!.Text == text ? FrameworkEventsOrRefusal.NothingChanged : FrameworkEventsOrRefusal.Of(new FrameworkDraftEdited(text, note));
    }

    public static FrameworkEventsOrRefusal DiscardDraft(VersionedFramework framework, string reason)
    {
        reason = TextLimits.Of(reason);
        return (NoDraft(framework) ?? TextLimits.CheckOptional(reason, "reason", "Reason")) is { } refusal
            ? refusal
            : FrameworkEventsOrRefusal.Of(new FrameworkDraftDiscarded(reason));
    }

    /// <param name="framework">The framework.</param>
    /// <param name="number">The number of the new version: one more than any that the workspace can read.</param>
    /// <param name="notes">What is new.</param>
    public static FrameworkEventsOrRefusal Publish(VersionedFramework framework, int number, string notes)
    {
        notes = TextLimits.Of(notes);
        if ((NoDraft(framework) ?? TextLimits.CheckRequired(notes, "notes", "Release notes")) is { } refusal)
            return refusal;
        // The author's own text is what is checked, so that the lines in the message are the lines on the screen.
        var text = WrittenText.Composed(framework.Draft!.Text);
        var problems = Framework.ProblemsIn(text);
        if (problems.Count > 0)
            return new Refusal("invalid-framework", $"The draft cannot be published yet: {Say(problems)}", "text");
        var document = Framework.Parse(text, framework.Id).Document with { Version = number };
        return FrameworkEventsOrRefusal.Of(new FrameworkPublished(number, Framework.Of(document).ToJson(), notes));
    }

    private static string Say(IReadOnlyList<FrameworkProblem> problems)
    {
        const int most = 5;
        var said = string.Join(" ", problems.Take(most).Select(p => $"{p}."));
        return problems.Count > most ? $"{said} And {problems.Count - most} more." : said;
    }

    private static Refusal? NoDraft(VersionedFramework framework) =>
        framework.Draft is null ? new Refusal("no-draft", "The draft was published or discarded in the meantime. Create a new draft first.") : null;

    private static Refusal? Text(string text) =>
        text.Length > LongestDocument ? new Refusal("too-long", $"The document is {TextLimits.Excess(text.Length, LongestDocument)}.", "text")
        : text.Contains('\0', StringComparison.Ordinal) ? new Refusal("control-characters", "The document has a control character (U+0000). Remove it.", "text")
        : WrittenText.HalfCharacterIn(text) is >= 0 and var half ? new Refusal("control-characters", $"The document has an incomplete character (U+{(int)text[half]:X4}) at position {half + 1}. Remove it.", "text")
        : null;

    /// <summary>Part of addresses, and never changed: small letters, digits and hyphens.</summary>
    private static Refusal? Id(string id) =>
        id.Length is >= 2 and <= 60 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && id[0] != '-' && id[^1] != '-'
            ? null
            : new Refusal("unknown-value", "Use 2 to 60 lower-case letters, digits and hyphens, such as build-or-buy.", "id");
}
