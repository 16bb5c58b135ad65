namespace DecisionLedger.Domain.Frameworks.Documents;

public enum MythPointKind
{
    Plain,
    Wrong,
    Right,
}
