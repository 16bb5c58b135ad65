namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record Matrix(string Heading, IReadOnlyList<MatrixRow> Rows);
