namespace DecisionLedger.Domain.Frameworks;

/// <summary>How far a recommendation can still change with what is not answered yet: a word, its reason, and what all outcomes have in common.</summary>
/// <param name="Level">settled, oneAnswerAway or early.</param>
/// <param name="Reason">Why it has that word, in one sentence or two.</param>
/// <param name="Common">What the possible outcomes have in common and where they differ; null where there is one outcome or nothing is recommended yet.</param>
/// <param name="Deciding">
/// Paths of the open facts that decide most: none where it is settled, one where it is one answer away, up to three where it is early.
/// </param>
/// <param name="Open">How many facts that are not answered can change the recommendation.</param>
/// <param name="Approaches">Each approach of the framework, with the share of the completions that recommend it.</param>
public sealed record Stability(
    StabilityLevel Level,
    string Reason,
    string? Common,
    IReadOnlyList<string> Deciding,
    int Open,
    IReadOnlyList<ApproachShare> Approaches);

public enum StabilityLevel
{
    /// <summary>No open answer changes the recommendation.</summary>
    Settled,

    /// <summary>Exactly one open fact decides, and each of its answers leads to one outcome whatever else is answered.</summary>
    OneAnswerAway,

    /// <summary>More than one open fact can change the recommendation, or nothing is recommended yet.</summary>
    Early,
}

/// <summary>How often an approach is part of the outcome, over the completions of the facts that are not answered.</summary>
/// <param name="Approach">The approach's id.</param>
/// <param name="Share">
/// The share, 0 to 1, of the completions that recommend it, for now or as part of the target. It is 1 only where every completion does; where completions
/// were drawn, 0 says that none of those drawn did.
/// </param>
/// <param name="Now">The share that recommends it for now.</param>
/// <param name="Target">The share that has it in the target.</param>
public sealed record ApproachShare(string Approach, double Share, double Now, double Target);
