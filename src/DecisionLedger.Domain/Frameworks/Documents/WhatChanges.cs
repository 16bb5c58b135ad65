namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record WhatChanges
{
    public string? Heading { get; init; }

    public required IReadOnlyList<BeforeAndAfter> Rows { get; init; }
}
