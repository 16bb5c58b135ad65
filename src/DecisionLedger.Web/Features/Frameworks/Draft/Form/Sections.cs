using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks.Drafting;

namespace DecisionLedger.Web.Features.Frameworks.Draft.Form;

/// <summary>The parts of the form in their order. What none of them knows is edited as JSON, and kept as it is.</summary>
internal static class Sections
{
    public const string Matrix = "matrix";
    public const string Thresholds = "thresholds";

    private const string IfHint = "As it is said after “if”. Left out, the wording above is quoted.";

    private static readonly FieldSpec Heading = new("heading", "Heading of the source", FieldKind.Choice) { Choices = Choices.Headings };
    private static readonly FieldSpec Says = new("text", "What it says", FieldKind.LongWords) { Required = true };

    public static IReadOnlyList<SectionSpec> All { get; } =
    [
        new("texts", "Name and introduction", "What people read first.", ["$.name", "$.source", "$.introduction", "$.learningObjectives", "$.headings"])
        {
            Fields =
            [
                new("name", "Name", FieldKind.Words) { Required = true },
                new("introduction", "Introduction", FieldKind.LongWords),
                new("source", "Made from", FieldKind.Words) { Hint = "The text that the framework is made from; left out where there is none." },
                new("learningObjectives", "What a reader learns", FieldKind.Lines),
                new("headings", "Headings of the source", FieldKind.Lines) { Hint = "One a line. Where there are any, every rule and warning cites one of them." },
            ],
        },
        List("questions", "Questions", "The checklist: answered yes or no by each member.", new("$.checklist.questions", "question",
        [
            new("text", "Question", FieldKind.LongWords) { Required = true },
            new("help", "Explanation", FieldKind.LongWords),
            new("yesSpeaks", "A yes speaks", FieldKind.Choice) { Choices = _ => Choices.Speaks },
            new("ifYes", "What a yes supposes", FieldKind.Words) { Hint = IfHint },
            new("ifNo", "What a no supposes", FieldKind.Words),
        ]) { Ids = IdKind.Question, KnownBy = "text" }, "$.checklist") with
        {
            Fields =
            [
                new("checklist.speaksFor", "What the questions speak for", FieldKind.Choice) { Choices = Choices.Families, Hint = "A yes or no to each speaks for or against this." },
                new("checklist.mostlyYes", "Advice where most answers are yes", FieldKind.Words),
                new("checklist.mostlyNo", "Advice where most answers are no", FieldKind.Words),
            ],
        },
        List("needs", "Needs", "What a use case may need, in the order of importance.", new("$.needs", "need",
        [
            new("name", "Name", FieldKind.Words) { Required = true },
            new("help", "Explanation", FieldKind.LongWords),
            new("inMatrix", "Has a row in the matrix", FieldKind.YesOrNo) { Hint = "Left out, the matrix says." },
        ]) { Ids = IdKind.Need }),
        List("signs", "Signs", "What a team may have seen.", new("$.signs", "sign",
        [
            new("name", "Name", FieldKind.Words) { Required = true },
            new("why", "What it speaks for, and why", FieldKind.Words) { Required = true },
            new("help", "Explanation", FieldKind.LongWords),
            new("ifSeen", "What seeing it supposes", FieldKind.Words) { Hint = IfHint },
            new("ifNotSeen", "What not seeing it supposes", FieldKind.Words),
        ]) { Ids = IdKind.Sign }),
        List("measurements", "Measurements", "Numbers that a team may measure.", new("$.measurements", "measurement",
        [
            new("name", "Name", FieldKind.Words) { Required = true },
            new("unit", "Unit", FieldKind.Words) { Required = true },
            new("kind", "Kind", FieldKind.Choice) { Choices = _ => Choices.MeasurementKinds },
            new("min", "Smallest value that makes sense", FieldKind.Number),
            new("help", "Explanation", FieldKind.LongWords),
            new("ifMeasured", "What a number supposes", FieldKind.Words) { Hint = "As it is said after “if”, with {number} in it." },
        ]) { Ids = IdKind.Measurement }),
        List("approaches", "Approaches", "What a team may decide on, in the order of every list of them.", new("$.approaches", "approach",
        [
            new("name", "Name", FieldKind.Words) { Required = true },
            new("family", "Family", FieldKind.Choice) { Choices = Choices.Families, Hint = "Its column in the tables. Left out, it is a column of its own." },
            new("description", "Description", FieldKind.LongWords),
        ]) { Ids = IdKind.Approach }, "$.families"),
        new(Matrix, "Matrix", "What each column can give for each need.", ["$.matrix"]) { Fields = [new("matrix.heading", "Heading of the source", FieldKind.Choice) { Choices = Choices.Headings }] },
        new(Thresholds, "Thresholds", "Every number that a rule compares a measurement with.", []),
        List("pulls", "Rules that pull an approach in", "When one of these fires, its approach belongs to the recommendation.", new("$.rules.pulls", "rule", RuleOf(ConditionScope.Facts,
            new FieldSpec("pulls", "Pulls in", FieldKind.Choice) { Choices = Choices.Approaches, Required = true })) { Ids = IdKind.Rule, KnownBy = "text" }),
        List("evidence", "Evidence", "What was tried may keep rules from firing, and name the approach that others pull in.", new("$.rules.evidence", "rule", RuleOf(ConditionScope.Facts,
            new("suppresses", "Rules that do not fire then", FieldKind.SeveralChoices) { Choices = Choices.Pulls },
            new("steers", "Rules that pull in the approach tried last then", FieldKind.SeveralChoices) { Choices = Choices.Pulls },
            new("toLatestOf", "Approaches of which the one tried last counts", FieldKind.SeveralChoices) { Choices = Choices.Approaches })) { Ids = IdKind.Rule, KnownBy = "text" }),
        List("holds", "Rules that hold an approach back", "They block an approach that was pulled in, or make it give way to another.", new("$.rules.holds", "rule", RuleOf(ConditionScope.Facts,
            new("holds", "Holds back", FieldKind.Choice) { Choices = Choices.Approaches, Required = true },
            new("effect", "How", FieldKind.Choice) { Choices = _ => Choices.Effects, Required = true },
            new("to", "Gives way to", FieldKind.Choice) { Choices = Choices.Approaches, Hint = "Only where it gives way." },
            new("shortfall.measurement", "Says how much is missing of", FieldKind.Choice) { Choices = Choices.Measurements },
            new("shortfall.reach", "Number to reach", FieldKind.Number),
            new("shortfall.text", "What is missing, in words", FieldKind.Words) { Hint = "With {missing} and {reach} where the numbers go." })) { Ids = IdKind.Rule, KnownBy = "text" }),
        List("stand-ins", "Stand-ins", "What stands in for an approach that is blocked: the first choice whose condition holds.", new("$.rules.standIns", "stand-in",
        [
            new("for", "For", FieldKind.Choice) { Choices = Choices.Approaches, Required = true },
            new("choices", "Choices", FieldKind.Entries)
            {
                Hint = "The last one holds always: it has no condition.",
                Entries = new("choices", "choice",
                [
                    new("approach", "Approach", FieldKind.Choice) { Choices = Choices.Approaches, Required = true },
                    new("when", "When", FieldKind.Condition),
                ]) { KnownBy = "approach", New = (draft, _) => new JsonObject { ["approach"] = draft.Ids("$.approaches") is [var id, ..] ? id : "" } },
            },
        ]) { KnownBy = "for" }),
        List("supersessions", "Which approach takes the place of which", "Applied in order, where both were pulled in.", new("$.rules.supersessions", "line",
        [
            new("approach", "Approach", FieldKind.Choice) { Choices = Choices.Approaches, Required = true },
            new("over", "Takes the place of", FieldKind.SeveralChoices) { Choices = Choices.Approaches },
        ]) { KnownBy = "approach" }),
        List("combines", "How approaches combine", "While one of these holds, its pattern stands.", new("$.rules.combines", "rule", RuleOf(ConditionScope.WhatStands,
            new FieldSpec("pattern", "Pattern", FieldKind.Choice) { Choices = Choices.Patterns, Required = true })) { Ids = IdKind.Rule, KnownBy = "text" }),
        List("warnings", "Warnings", "They never change the recommendation.", new("$.warnings", "warning",
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
        new("quote", "The source's words", FieldKind.Words),
        new("alsoUnder", "Also under", FieldKind.Lines) { Hint = "Further headings of the source that say the same, one a line." },
    ];
}
