namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record WhatChanges(string Heading, IReadOnlyList<BeforeAndAfter> Rows);
