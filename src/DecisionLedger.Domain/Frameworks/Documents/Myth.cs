namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record Myth(string Id, string Heading, string Claim, string Reality, IReadOnlyList<MythPoint> Points);
