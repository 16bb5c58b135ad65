using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks.Drafting;

namespace DecisionLedger.Web.Features.Frameworks.Draft.Form;

/// <summary>The parts of the form in their order. What none of them knows is edited as JSON, and kept as it is.</summary>
internal static class Sections
{
    public const string Matrix = "matrix";
    public const string Thresholds = "thresholds";

    private const string IfHint = "Continues “if …”. If empty, the text above is quoted.";

    private static readonly FieldSpec Heading = new("heading", "Heading of the source", FieldKind.Choice) { Choices = Choices.Headings };
    private static readonly FieldSpec Says = new("text", "Text", FieldKind.LongWords) { Required = true };

    public static IReadOnlyList<SectionSpec> All { get; } =
    [
        new("texts", "Name and introduction", "Shown at the top of the framework page.", ["$.name", "$.source", "$.introduction", "$.learningObjectives", "$.headings"])
        {
            Fields =
            [
                new("name", "Name", FieldKind.Words) { Required = true },
                new("introduction", "Introduction", FieldKind.LongWords),
                new("source", "Source", FieldKind.Words) { Hint = "The text that the framework is based on, if any." },
                new("learningObjectives", "Learning objectives", FieldKind.Lines),
                new("headings", "Headings of the source", FieldKind.Lines) { Hint = "One per line. If you list any, every rule and warning must cite one." },
            ],
        },
        List("questions", "Questions", "The checklist: each member answers yes or no.", new("$.checklist.questions", "question",
        [
            new("text", "Question", FieldKind.LongWords) { Required = true },
            new("help", "Explanation", FieldKind.LongWords),
            new("yesSpeaks", "Yes counts", FieldKind.Choice) { Choices = _ => Choices.Speaks },
            new("ifYes", "If yes, assume", FieldKind.Words) { Hint = IfHint },
            new("ifNo", "If no, assume", FieldKind.Words),
        ]) { Ids = IdKind.Question, KnownBy = "text" }, "$.checklist") with
        {
            Fields =
            [
                new("checklist.speaksFor", "Checklist subject", FieldKind.Choice) { Choices = Choices.Families, Hint = "Each yes or no counts for or against this." },
                new("checklist.mostlyYes", "Advice for mostly yes", FieldKind.Words),
                new("checklist.mostlyNo", "Advice for mostly no", FieldKind.Words),
            ],
        },
        List("needs", "Needs", "What a use case may need, most important first.", new("$.needs", "need",
        [
            new("name", "Name", FieldKind.Words) { Required = true },
            new("help", "Explanation", FieldKind.LongWords),
            new("inMatrix", "In the matrix", FieldKind.YesOrNo) { Hint = "If empty, the matrix decides." },
        ]) { Ids = IdKind.Need }),
        List("signs", "Signs", "What a team may have observed.", new("$.signs", "sign",
        [
            new("name", "Name", FieldKind.Words) { Required = true },
            new("why", "Suggests", FieldKind.Words) { Required = true },
            new("help", "Explanation", FieldKind.LongWords),
            new("ifSeen", "If seen, assume", FieldKind.Words) { Hint = IfHint },
            new("ifNotSeen", "If not seen, assume", FieldKind.Words),
        ]) { Ids = IdKind.Sign }),
        List("measurements", "Measurements", "Numbers that a team can measure.", new("$.measurements", "measurement",
        [
            new("name", "Name", FieldKind.Words) { Required = true },
            new("unit", "Unit", FieldKind.Words) { Required = true },
            new("kind", "Kind", FieldKind.Choice) { Choices = _ => Choices.MeasurementKinds },
            new("min", "Smallest value", FieldKind.Number),
            new("help", "Explanation", FieldKind.LongWords),
            new("ifMeasured", "With a number, assume", FieldKind.Words) { Hint = "Continues “if …”; {number} is replaced by the value." },
        ]) { Ids = IdKind.Measurement }),
        List("approaches", "Approaches", "What a team can choose, in the order of every list.", new("$.approaches", "approach",
        [
            new("name", "Name", FieldKind.Words) { Required = true },
            new("family", "Family", FieldKind.Choice) { Choices = Choices.Families, Hint = "Its column in the tables. If empty, it has its own column." },
            new("description", "Description", FieldKind.LongWords),
        ]) { Ids = IdKind.Approach }, "$.families"),
        new(Matrix, "Matrix", "How well each approach covers each need.", ["$.matrix"]) { Fields = [new("matrix.heading", "Heading of the source", FieldKind.Choice) { Choices = Choices.Headings }] },
        new(Thresholds, "Thresholds", "Every number in a rule that tests a measurement.", []),
        List("pulls", "Rules that recommend", "When one of these applies, its approach is recommended.", new("$.rules.pulls", "rule", RuleOf(ConditionScope.Facts,
            new FieldSpec("pulls", "Adds", FieldKind.Choice) { Choices = Choices.Approaches, Required = true })) { Ids = IdKind.Rule, KnownBy = "text" }),
        List("evidence", "Evidence", "A trial can stop rules, or choose the approach that others recommend.", new("$.rules.evidence", "rule", RuleOf(ConditionScope.Facts,
            new("suppresses", "Rules to stop", FieldKind.SeveralChoices) { Choices = Choices.Pulls },
            new("steers", "Rules to redirect", FieldKind.SeveralChoices) { Choices = Choices.Pulls },
            new("toLatestOf", "Redirect to latest", FieldKind.SeveralChoices) { Choices = Choices.Approaches })) { Ids = IdKind.Rule, KnownBy = "text" }),
        List("holds", "Rules that block", "They block a recommended approach, or replace it with another.", new("$.rules.holds", "rule", RuleOf(ConditionScope.Facts,
            new("holds", "Blocks", FieldKind.Choice) { Choices = Choices.Approaches, Required = true },
            new("effect", "Effect", FieldKind.Choice) { Choices = _ => Choices.Effects, Required = true },
            new("to", "Replaced by", FieldKind.Choice) { Choices = Choices.Approaches, Hint = "Only if the effect is to replace." },
            new("shortfall.measurement", "Missing measurement", FieldKind.Choice) { Choices = Choices.Measurements },
            new("shortfall.reach", "Number to reach", FieldKind.Number),
            new("shortfall.text", "Missing text", FieldKind.Words) { Hint = "Use {missing} and {reach} for the numbers." })) { Ids = IdKind.Rule, KnownBy = "text" }),
        List("stand-ins", "Stand-ins", "What to use while an approach is blocked: the first choice whose condition holds.", new("$.rules.standIns", "stand-in",
        [
            new("for", "For", FieldKind.Choice) { Choices = Choices.Approaches, Required = true },
            new("choices", "Choices", FieldKind.Entries)
            {
                Hint = "The last choice has no condition, so it always holds.",
                Entries = new("choices", "choice",
                [
                    new("approach", "Approach", FieldKind.Choice) { Choices = Choices.Approaches, Required = true },
                    new("when", "When", FieldKind.Condition),
                ]) { KnownBy = "approach", New = (draft, _) => new JsonObject { ["approach"] = draft.Ids("$.approaches") is [var id, ..] ? id : "" } },
            },
        ]) { KnownBy = "for" }),
        List("supersessions", "Replacements", "Applied in order when both are recommended.", new("$.rules.supersessions", "line",
        [
            new("approach", "Approach", FieldKind.Choice) { Choices = Choices.Approaches, Required = true },
            new("over", "Replaces", FieldKind.SeveralChoices) { Choices = Choices.Approaches },
        ]) { KnownBy = "approach" }),
        List("combines", "How approaches combine", "While one of these applies, its pattern is shown.", new("$.rules.combines", "rule", RuleOf(ConditionScope.WhatStands,
            new FieldSpec("pattern", "Pattern", FieldKind.Choice) { Choices = Choices.Patterns, Required = true })) { Ids = IdKind.Rule, KnownBy = "text" }),
        List("warnings", "Warnings", "Warnings never change the recommendation.", new("$.warnings", "warning",
            [Says, Heading, new("when", "When", FieldKind.Condition) { Scope = ConditionScope.Decision, Required = true }]) { Ids = IdKind.Warning, KnownBy = "text" }),
    ];

    /// <summary>The section that a place belongs to; null where only the JSON knows it.</summary>
    public static SectionSpec? Of(string place) => All.FirstOrDefault(section => section.Places.Any(path => DraftPath.Holds(path, place)));

    /// <summary>Whether a field is worth showing: what cites a source only where the document has one.</summary>
    public static bool Offers(DraftText draft, string owner, FieldSpec field) =>
        field.Member is not ("heading" or "quote" or "alsoUnder" or "matrix.heading")
        || draft.At($"{owner}.{field.Member}") is not null
        || (draft.WordsIn("$.headings").Count > 0 && draft.At(DraftPath.Split($"{owner}.{field.Member}").Parent) is not null);

    private static SectionSpec List(string id, string title, string lead, EntriesSpec entries, params string[] places) =>
        new(id, title, lead, [entries.List, .. places]) { Entries = entries };

    private static FieldSpec[] RuleOf(ConditionScope scope, params FieldSpec[] effects) =>
    [
        Says,
        .. effects,
        new("when", "When", FieldKind.Condition) { Scope = scope, Required = true },
        Heading,
        new("quote", "Quotation", FieldKind.Words),
        new("alsoUnder", "Also under", FieldKind.Lines) { Hint = "Other headings of the source that say the same, one per line." },
    ];
}
