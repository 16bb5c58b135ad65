namespace DecisionLedger.Domain.Frameworks;

/// <summary>What a change of a framework is about, in the order in which changes are told.</summary>
public enum FrameworkSection
{
    Questions,
    Needs,
    Signs,
    Measurements,
    Approaches,
    Matrix,

    /// <summary>Numbers in rules.</summary>
    Thresholds,
    Rules,
    Warnings,

    /// <summary>Everything else that the document says.</summary>
    Texts,
}
