namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record MatrixCell(MatrixMark Mark, string? Note = null);
