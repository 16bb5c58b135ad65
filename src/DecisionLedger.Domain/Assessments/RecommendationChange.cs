using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.Assessments;

/// <summary>What one event, or the time between two moments, did to the recommendation.</summary>
public sealed record RecommendationChange
{
    public required RecommendedPath From { get; init; }

    public required RecommendedPath To { get; init; }

    public required IReadOnlyList<string> RulesFired { get; init; }

    public required IReadOnlyList<string> RulesCeased { get; init; }

    public required IReadOnlyList<string> GatesClosed { get; init; }

    public required IReadOnlyList<string> GatesOpened { get; init; }

    public bool Moved => From != To;

    public IEnumerable<string> RulesInvolved => RulesFired.Concat(RulesCeased).Concat(GatesClosed).Concat(GatesOpened);

    /// <param name="before">Null where nothing was recommended before: the use case was not logged yet.</param>
    /// <param name="after">What is recommended after.</param>
    public static RecommendationChange Between(Recommendation? before, Recommendation after)
    {
        var (rulesBefore, rulesAfter) = (Rules(before), Rules(after));
        var (gatesBefore, gatesAfter) = (Gates(before), Gates(after));
        return new RecommendationChange
        {
            From = before is null ? RecommendedPath.None : RecommendedPath.Of(before),
            To = RecommendedPath.Of(after),
            RulesFired = rulesAfter.Except(rulesBefore).ToList(),
            RulesCeased = rulesBefore.Except(rulesAfter).ToList(),
            GatesClosed = gatesAfter.Except(gatesBefore).ToList(),
            GatesOpened = gatesBefore.Except(gatesAfter).ToList(),
        };
    }

    private static List<string> Rules(Recommendation? recommendation) => recommendation?.Reasons.Select(r => r.Rule).Distinct().ToList() ?? [];

    private static List<string> Gates(Recommendation? recommendation) => recommendation?.Blockers.Select(b => b.Rule).Distinct().ToList() ?? [];
}
