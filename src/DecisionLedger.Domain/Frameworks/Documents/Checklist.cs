namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record Checklist(string Heading, IReadOnlyList<Question> Questions, string MostlyYes, string MostlyNo);
