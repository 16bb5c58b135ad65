namespace DecisionLedger.Web.Features.Frameworks.Draft.Form;

/// <summary>A kind of condition as it is chosen.</summary>
/// <param name="Word">The word that says it in the document.</param>
internal sealed record ConditionKind(string Word, string Name, ConditionScope Scope)
{
    private static readonly ConditionKind[] All =
    [
        new("all", "all of these", ConditionScope.Facts),
        new("any", "any of these", ConditionScope.Facts),
        new("not", "not this", ConditionScope.Facts),
        new("need", "a need is", ConditionScope.Facts),
        new("answer", "an answer is", ConditionScope.Facts),
        new("sign", "a sign was seen", ConditionScope.Facts),
        new("measurement", "a measurement is", ConditionScope.Facts),
        new("latestTrial", "the latest trial", ConditionScope.Facts),
        new("rule", "a rule applies", ConditionScope.Facts),
        new("anyNeedStated", "any need is answered", ConditionScope.Facts),
        new("stands", "an approach is recommended", ConditionScope.WhatStands),
        new("decided", "the decision includes", ConditionScope.Decision),
        new("purpose", "meant for a need", ConditionScope.Decision),
        new("decisionNotes", "the decision notes", ConditionScope.Decision),
    ];

    public static IReadOnlyList<DraftChoice> For(ConditionScope scope) =>
        [.. All.Where(kind => kind.Scope <= scope).Select(kind => new DraftChoice(kind.Word, kind.Name))];
}

/// <summary>What the condition of a rule may look at; each may look at what the one before it may.</summary>
public enum ConditionScope
{
    Facts,
    WhatStands,
    Decision,
}
