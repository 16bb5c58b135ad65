namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record EvidenceRule : Rule
{
    /// <summary>Pull rules that do not fire while this rule holds.</summary>
    public IReadOnlyList<string> Suppresses { get; init; } = [];

    /// <summary>Pull rules that, while this rule holds, pull in the approach tried last.</summary>
    public IReadOnlyList<string> Steers { get; init; } = [];

    /// <summary>The approaches among which the one tried last is looked for.</summary>
    public IReadOnlyList<string> ToLatestOf { get; init; } = [];
}
