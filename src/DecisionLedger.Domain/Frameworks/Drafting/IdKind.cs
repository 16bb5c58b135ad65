namespace DecisionLedger.Domain.Frameworks.Drafting;

/// <summary>What an id in a document names.</summary>
public enum IdKind
{
    Question,
    Need,
    Sign,
    Measurement,
    Approach,
    Rule,
    Pattern,
    Warning,
}
