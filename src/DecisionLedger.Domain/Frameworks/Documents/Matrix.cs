namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>What each family can give for each need.</summary>
public sealed record Matrix
{
    public string? Heading { get; init; }

    public required IReadOnlyList<MatrixRow> Rows { get; init; }
}
