namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record Guide(string Heading, string Start, IReadOnlyList<Ladder> Ladders);
