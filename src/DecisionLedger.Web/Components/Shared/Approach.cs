using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>How an approach looks and is called everywhere: by word, letter, glyph, pattern and colour, never by colour alone.</summary>
/// <param name="Id">The approach id; empty while not enough is known.</param>
/// <param name="Name">As a chip shows it.</param>
/// <param name="Letter">As the timeline's band shows it where a word has no room.</param>
/// <param name="Css">The part of the class and variable names: --approach-rag.</param>
public sealed record Approach(string Id, string Name, string Letter, string Css)
{
    public static Approach Unknown { get; } = new("", "Not enough known yet", "?", "unknown");

    /// <summary>In the order in which every list of approaches comes.</summary>
    public static IReadOnlyList<Approach> All { get; } =
    [
        new(ApproachIds.Rag, "RAG", "R", "rag"),
        new(ApproachIds.SystemPrompt, "System prompt", "P", "system-prompt"),
        new(ApproachIds.FewShot, "Few-shot", "E", "few-shot"),
        new(ApproachIds.FineTuning, "Fine-tuning", "F", "fine-tuning"),
    ];

    public static Approach Of(string? id) => All.FirstOrDefault(a => a.Id == id) ?? Unknown;

    /// <returns>Such as "RAG and Fine-tuning"; for none, that not enough is known.</returns>
    public static string InWords(IReadOnlyList<string> ids) =>
        ids.Count == 0 ? Unknown.Name : string.Join(" and ", ids.Select(id => Of(id).Name));

    /// <returns>Such as "System prompt now, then RAG and Fine-tuning".</returns>
    public static string PathInWords(IReadOnlyList<string> now, IReadOnlyList<string> target) =>
        now.SequenceEqual(target) ? InWords(target) : $"{InWords(now)} now, then {InWords(target)}";
}
