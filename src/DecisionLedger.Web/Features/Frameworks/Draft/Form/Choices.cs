using DecisionLedger.Domain.Frameworks.Drafting;

namespace DecisionLedger.Web.Features.Frameworks.Draft.Form;

/// <summary>What a draft offers to choose from.</summary>
internal static class Choices
{
    public static readonly IReadOnlyList<DraftChoice> Levels = [new("wanted", "wanted or critical"), new("critical", "critical"), new("notNeeded", "answered")];
    public static readonly IReadOnlyList<DraftChoice> YesNo = [new("yes", "yes"), new("no", "no")];
    public static readonly IReadOnlyList<DraftChoice> Outcomes = [new("worked", "worked"), new("inconsistent", "was inconsistent"), new("failed", "failed")];
    public static readonly IReadOnlyList<DraftChoice> Notes = [new("fallback", "a fallback"), new("diverseExamples", "a plan for diverse examples")];
    public static readonly IReadOnlyList<DraftChoice> Marks = [new("yes", "yes"), new("partly", "partly"), new("no", "no")];
    public static readonly IReadOnlyList<DraftChoice> Comparisons = [new("over", "over"), new("atLeast", "at least"), new("under", "under"), new("atMost", "at most")];
    public static readonly IReadOnlyList<DraftChoice> Speaks = [new("for", "for it"), new("against", "against it")];
    public static readonly IReadOnlyList<DraftChoice> MeasurementKinds = [new("whole", "whole numbers"), new("fractional", "decimals")];
    public static readonly IReadOnlyList<DraftChoice> Effects = [new("blocks", "blocks it: a simpler approach is used for now"), new("givesWay", "replaces it with another approach")];

    public static IReadOnlyList<DraftChoice> Needs(DraftText draft) => Named(draft, "$.needs", "name");

    public static IReadOnlyList<DraftChoice> Questions(DraftText draft) => Named(draft, "$.checklist.questions", "text");

    public static IReadOnlyList<DraftChoice> Signs(DraftText draft) => Named(draft, "$.signs", "name");

    public static IReadOnlyList<DraftChoice> Measurements(DraftText draft) => Named(draft, "$.measurements", "name");

    public static IReadOnlyList<DraftChoice> Approaches(DraftText draft) => Named(draft, "$.approaches", "name");

    public static IReadOnlyList<DraftChoice> Patterns(DraftText draft) => Named(draft, "$.patterns", "name");

    public static IReadOnlyList<DraftChoice> Families(DraftText draft) => [.. DraftFamilies.Of(draft).Select(family => new DraftChoice(family.Id, family.Name))];

    public static IReadOnlyList<DraftChoice> Headings(DraftText draft) => [.. draft.WordsIn("$.headings").Select(heading => new DraftChoice(heading, heading))];

    public static IReadOnlyList<DraftChoice> Pulls(DraftText draft) => Rules(draft, "$.rules.pulls");

    /// <summary>The rules that a condition may ask about: those worked out before it.</summary>
    public static IReadOnlyList<DraftChoice> Rules(DraftText draft, ConditionScope scope) =>
    [
        .. Pulls(draft), .. Rules(draft, "$.rules.evidence"), .. scope == ConditionScope.Facts ? [] : Rules(draft, "$.rules.holds"),
    ];

    private static IReadOnlyList<DraftChoice> Rules(DraftText draft, string list) =>
        [.. Named(draft, list, "text").Select(rule => rule with { Name = $"{rule.Value}: {rule.Name}" })];

    private static IReadOnlyList<DraftChoice> Named(DraftText draft, string list, string member) =>
        [.. from entry in draft.Entries(list)
            let id = draft.Words($"{entry}.id")
            where id is not null
            select new DraftChoice(id, Short(draft.Words($"{entry}.{member}") ?? id))];

    private static string Short(string words) => words.Length > 70 ? string.Concat(words.AsSpan(0, 69), "…") : words;
}

/// <param name="Value">As the document writes it.</param>
/// <param name="Name">As the reader reads it.</param>
public sealed record DraftChoice(string Value, string Name);
