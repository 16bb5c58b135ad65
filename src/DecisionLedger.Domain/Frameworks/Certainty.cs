using DecisionLedger.Domain.Texts;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>How far today's recommendation depends on open facts, and which changes of known facts would change it.</summary>
/// <param name="Robustness">
/// The share, 0 to 1, of the completions of the open facts that give today's status and path. It is 1 only if no completion gives another: a sample in which all are the same is not enough.
/// </param>
/// <param name="Method">exact or sampled.</param>
/// <param name="Completions">How many completions the share is of: all of them, or the size of the sample.</param>
/// <param name="OpenQuestions">The open facts that can change the recommendation, most influential first: answer the first one next.</param>
/// <param name="Disagreements">Every question on which the team's answers tie, those that matter first, the most influential before the others.</param>
/// <param name="TippingPoints">The changes of one known fact that change the recommendation; where there is none, the changes of two.</param>
/// <param name="Stability">The same in one word: settled, one answer away or early, with its reason.</param>
public sealed record Certainty(
    double Robustness,
    string Method,
    int Completions,
    IReadOnlyList<OpenQuestion> OpenQuestions,
    IReadOnlyList<Disagreement> Disagreements,
    IReadOnlyList<TippingPoint> TippingPoints,
    Stability Stability)
{
    internal const string Exact = "exact";
    internal const string Sampled = "sampled";
}

/// <summary>An open fact that can change the recommendation.</summary>
/// <param name="Fact">Its fact path: a need or a question that is not answered, or where the team is unsure or tied.</param>
/// <param name="Influence">The share, over 0 to 1, of the completions of the other unknowns under which the verdict depends on this one.</param>
/// <param name="Contested">Whether the team's answers tie.</param>
/// <param name="Consequences">What each answer would lead to: every level of a need in the order of levels, or yes and no.</param>
public sealed record OpenQuestion(string Fact, double Influence, bool Contested, IReadOnlyList<Consequence> Consequences)
{
    /// <summary>How it is asked: a question of the checklist in its own words, a need as how important it is.</summary>
    public static string Words(Framework framework, string fact) => FactPath.Split(fact).Kind == FactPath.Needs
        ? $"How important is {ShownName.InSentence(framework.NameOf(fact))}?"
        : framework.NameOf(fact);
}

/// <summary>What would be recommended if one open fact had a value and nothing else changed.</summary>
/// <param name="Value">The value: a level, or yes or no.</param>
/// <param name="Now">What to do now; empty where still not enough would be known.</param>
/// <param name="Target">What to come to.</param>
public sealed record Consequence(string Value, IReadOnlyList<string> Now, IReadOnlyList<string> Target)
{
    public bool LeadsTo(Consequence other) => Now.SequenceEqual(other.Now) && Target.SequenceEqual(other.Target);
}

/// <summary>A question on which the team's answers tie, both outcomes side by side.</summary>
/// <param name="Fact">Its fact path.</param>
/// <param name="Matters">
/// Whether settling it can change the recommendation, however the other unknowns turn out. False only where every completion was ruled out: what a
/// sample merely did not show still counts as mattering.
/// </param>
/// <param name="Influence">As of an open question; 0 where it does not matter.</param>
/// <param name="IfYes">What would follow if the team said yes.</param>
/// <param name="IfNo">What would follow if the team said no.</param>
public sealed record Disagreement(string Fact, bool Matters, double Influence, Consequence IfYes, Consequence IfNo);

/// <summary>A change of known facts that changes the recommendation, everything else as it is.</summary>
/// <param name="Change">
/// Fact paths and the values that they would have: a level, yes or no, seen or notSeen, the outcome of the latest trial, or a number. One entry, or two
/// where no single change does it.
/// </param>
/// <param name="Now">The path that would follow: what to do now.</param>
/// <param name="Target">The target that would follow.</param>
public sealed record TippingPoint(IReadOnlyDictionary<string, string> Change, IReadOnlyList<string> Now, IReadOnlyList<string> Target);
