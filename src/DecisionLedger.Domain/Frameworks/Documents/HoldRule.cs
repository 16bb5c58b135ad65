namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record HoldRule : Rule
{
    /// <summary>The approach that is held back.</summary>
    public required string Holds { get; init; }

    public required HoldEffect Effect { get; init; }

    /// <summary>The approach that it gives way to; null where it is blocked.</summary>
    public string? To { get; init; }

    /// <summary>Says how much is missing, where a number is known.</summary>
    public Shortfall? Shortfall { get; init; }
}
