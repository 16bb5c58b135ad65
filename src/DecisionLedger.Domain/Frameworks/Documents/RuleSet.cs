namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>How facts become a recommendation.</summary>
public sealed record RuleSet
{
    /// <summary>What pulls an approach in.</summary>
    public required IReadOnlyList<PullRule> Pulls { get; init; }

    /// <summary>What keeps rules that pull from firing, and names the approach that they pull in.</summary>
    public IReadOnlyList<EvidenceRule> Evidence { get; init; } = [];

    /// <summary>What holds an approach back once it was pulled in.</summary>
    public IReadOnlyList<HoldRule> Holds { get; init; } = [];

    /// <summary>How approaches that stand together combine.</summary>
    public IReadOnlyList<CombineRule> Combines { get; init; } = [];

    /// <summary>What stands in for an approach that is held back.</summary>
    public IReadOnlyList<StandIn> StandIns { get; init; } = [];

    /// <summary>Which approach takes the place of which where both were pulled in; applied in order.</summary>
    public IReadOnlyList<Supersession> Supersessions { get; init; } = [];
}
