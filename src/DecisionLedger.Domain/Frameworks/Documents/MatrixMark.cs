namespace DecisionLedger.Domain.Frameworks.Documents;

public enum MatrixMark
{
    No,
    Partly,
    Yes,
}
