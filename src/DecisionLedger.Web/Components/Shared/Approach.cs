using DecisionLedger.Domain.Frameworks;
using Framework = DecisionLedger.Domain.Frameworks.Framework;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>How an approach looks and is called everywhere: by word, letter, glyph, pattern and colour, never by colour alone.</summary>
/// <param name="Id">The approach id; empty while not enough is known.</param>
/// <param name="Name">As a chip shows it.</param>
/// <param name="Letter">As the timeline's band shows it where a word has no room.</param>
/// <param name="Css">The part of the class and variable names: --approach-rag.</param>
public sealed record Approach(string Id, string Name, string Letter, string Css)
{
    /// <summary>How many looks there are for approaches that have none of their own; beyond, looks repeat and names tell apart.</summary>
    public const int Palette = 8;

    private static readonly Approach[] WithLooksOfTheirOwn =
    [
        new(ApproachIds.Rag, "RAG", "R", "rag"),
        new(ApproachIds.SystemPrompt, "System prompt", "P", "system-prompt"),
        new(ApproachIds.FewShot, "Few-shot", "E", "few-shot"),
        new(ApproachIds.FineTuning, "Fine-tuning", "F", "fine-tuning"),
    ];

    public static Approach Unknown { get; } = new("", "Not enough information yet", "?", "unknown");

    /// <summary>An approach of a framework; looks go by its place there, so that they stay the same for ever. Without its framework, by its id alone.</summary>
    public static Approach Of(string? id, Framework? framework = null)
    {
        if (string.IsNullOrEmpty(id))
            return Unknown;
        var name = framework?.Approach(id)?.Name;
        if (WithLooksOfTheirOwn.FirstOrDefault(own => own.Id == id) is { } known)
            return name is null || name == known.Name ? known : known with { Name = name, Letter = LetterOf(name, framework?.Document.Approaches.Select(approach => approach.Name)) };

        name ??= NameOf(id);
        return new Approach(id, name, LetterOf(name, framework?.Document.Approaches.Select(approach => approach.Name)), $"palette-{PlaceOf(id, framework) % Palette + 1}");
    }

    /// <summary>A family of approaches: it looks as its first approach does, prompting in a colour of its own.</summary>
    public static Approach OfFamily(string id, Framework? framework = null)
    {
        var name = framework?.Document.Families.FirstOrDefault(family => family.Id == id)?.Name ?? NameOf(id);
        var css = id == "prompting"
            ? "prompting"
            : Of(framework?.Document.Approaches.FirstOrDefault(approach => Domain.Frameworks.Documents.FrameworkDocument.FamilyOf(approach) == id)?.Id ?? id, framework).Css;
        return new Approach(id, name, LetterOf(name, framework?.Document.Families.Select(family => family.Name)), css);
    }

    /// <returns>Such as "RAG and Fine-tuning"; for none, that not enough is known.</returns>
    public static string InWords(IReadOnlyList<string> ids, Framework? framework = null) =>
        ids.Count == 0 ? Unknown.Name : string.Join(" and ", ids.Select(id => Of(id, framework).Name));

    /// <returns>Such as "System prompt now, RAG and Fine-tuning as the target".</returns>
    public static string PathInWords(IReadOnlyList<string> now, IReadOnlyList<string> target, Framework? framework = null) =>
        now.SequenceEqual(target) ? InWords(target, framework) : $"{InWords(now, framework)} now, {InWords(target, framework)} as the target";

    private static int PlaceOf(string id, Framework? framework)
    {
        var place = framework?.Document.Approaches.Select(approach => approach.Id)
            .Where(other => WithLooksOfTheirOwn.All(own => own.Id != other))
            .ToList().IndexOf(id) ?? -1;
        return place >= 0 ? place : id.Sum(letter => letter);
    }

    /// <summary>The first letter of the name; where several names share it, the place among all.</summary>
    private static string LetterOf(string name, IEnumerable<string>? all)
    {
        var names = all?.ToList() ?? [];
        var letter = char.ToUpperInvariant(name[0]);
        return names.Count(other => char.ToUpperInvariant(other[0]) == letter) > 1
            ? (names.IndexOf(name) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : letter.ToString();
    }

    /// <summary>An id as a name: hostedByUs as Hosted by us.</summary>
    private static string NameOf(string id)
    {
        return string.Concat(id.Select((letter, index) =>
            index == 0 ? char.ToUpperInvariant(letter).ToString() : char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
    }
}
