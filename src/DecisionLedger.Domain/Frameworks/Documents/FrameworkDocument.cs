namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>
/// Everything a version of the framework says, as data: what its source teaches, the rules made from it, and how the source was read where it
/// contradicts itself. Written as JSON; a <see cref="Framework"/> is a document that was checked.
/// </summary>
public sealed record FrameworkDocument(
    int Version,
    string Name,
    string Source,
    string Introduction,
    IReadOnlyList<string> LearningObjectives,
    IReadOnlyList<string> Headings,
    Concept Concept,
    WhatChanges WhatChanges,
    IReadOnlyList<Approach> Approaches,
    IReadOnlyList<Need> Needs,
    Matrix Matrix,
    Guide Guide,
    Checklist Checklist,
    SourceReasons ReasonsFor,
    SourceReasons ReasonsAgainst,
    IReadOnlyList<Sign> Signs,
    IReadOnlyList<Myth> Myths,
    IReadOnlyList<Pattern> Patterns,
    CostBenefit CostBenefit,
    Spectrum Spectrum,
    TakeAways TakeAways,
    IReadOnlyList<WorkedExample> Examples,
    IReadOnlyList<MeasurementDefinition> Measurements,
    RuleSet Rules,
    IReadOnlyList<WarningRule> Warnings,
    IReadOnlyList<Reading> Readings);
