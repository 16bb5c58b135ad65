namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Holds where one of these approaches stands in the list that is looked at (now or target).</summary>
public sealed record StandsCondition(IReadOnlyList<string> Stands) : Condition;
