namespace DecisionLedger.Domain.Frameworks.Documents;

public enum DecisionNote
{
    /// <summary>How to fall back to the base model.</summary>
    Fallback,

    /// <summary>How the training examples are kept diverse.</summary>
    DiverseExamples,
}
