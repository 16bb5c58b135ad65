namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>The three columns of the source's tables.</summary>
public enum ApproachFamily
{
    Prompting,
    Rag,
    FineTuning,
}
