using DecisionLedger.Domain.Frameworks.Evaluation;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>An unknown fact that can change the verdict.</summary>
/// <param name="Fact">Its fact path: a need that nobody stated, or a question that is unanswered, unsure or contested.</param>
/// <param name="Influence">The share, over 0 to 1, of the completions of the other unknowns under which the verdict depends on this one.</param>
/// <param name="Contested">Whether the team's answers tie.</param>
/// <param name="Consequences">What each answer would lead to: every level of a need in the order of levels, or yes and no.</param>
public sealed record OpenQuestion(string Fact, double Influence, bool Contested, IReadOnlyList<Consequence> Consequences)
{
    /// <summary>How it is asked: a question of the checklist in its own words, a need as how much it is needed.</summary>
    public static string Words(Framework framework, string fact) => FactPath.Split(fact).Kind == FactPath.Needs
        ? $"How much is {FactWords.InSentence(framework.NameOf(fact))} needed?"
        : framework.NameOf(fact);
}
