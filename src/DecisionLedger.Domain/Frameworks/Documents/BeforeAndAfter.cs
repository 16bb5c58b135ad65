namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record BeforeAndAfter(string Before, string After);
