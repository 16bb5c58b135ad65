namespace DecisionLedger.Domain.Frameworks;

/// <summary>How far today's recommendation depends on what is still unknown, and what known facts would tip it.</summary>
/// <param name="Robustness">
/// The share, 0 to 1, of the completions of the unknown facts that give today's status and path. It is 1 only where no completion at all gives another:
/// a sample in which all are the same is not enough for that.
/// </param>
/// <param name="Method">exact or sampled.</param>
/// <param name="Completions">How many completions the share is of: all of them, or the size of the sample.</param>
/// <param name="OpenQuestions">The unknown facts that can change the verdict, most influential first: answer the first one next.</param>
/// <param name="Disagreements">Every question on which the team's answers tie, those that matter first, the most influential before the others.</param>
/// <param name="TippingPoints">The changes of one known fact that change the recommendation; where there is none, the changes of two.</param>
public sealed record Certainty(
    double Robustness,
    string Method,
    int Completions,
    IReadOnlyList<OpenQuestion> OpenQuestions,
    IReadOnlyList<Disagreement> Disagreements,
    IReadOnlyList<TippingPoint> TippingPoints)
{
    internal const string Exact = "exact";
    internal const string Sampled = "sampled";
}
