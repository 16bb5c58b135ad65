using System.Text.Json.Serialization;

namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>
/// Everything a version of the framework says, as data: what its source teaches, the rules made from it, and how the source was read where it
/// contradicts itself. Written as JSON; a <see cref="Framework"/> is a document that was checked. Only what is needed to decide is required: a
/// framework of a team's own may have no source at all.
/// </summary>
public sealed record FrameworkDocument
{
    public required int Version { get; init; }

    public required string Name { get; init; }

    public string? Source { get; init; }

    public string? Introduction { get; init; }

    public IReadOnlyList<string> LearningObjectives { get; init; } = [];

    /// <summary>The headings of the source. Where there are any, everything that comes from the source cites one.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    public Concept? Concept { get; init; }

    public WhatChanges? WhatChanges { get; init; }

    /// <summary>The families in their order, where the document lists them.</summary>
    [JsonPropertyName("families")]
    public IReadOnlyList<Family>? FamiliesListed { get; init; }

    public required IReadOnlyList<Approach> Approaches { get; init; }

    public required IReadOnlyList<Need> Needs { get; init; }

    public Matrix? Matrix { get; init; }

    public Guide? Guide { get; init; }

    public required Checklist Checklist { get; init; }

    public SourceReasons? ReasonsFor { get; init; }

    public SourceReasons? ReasonsAgainst { get; init; }

    public IReadOnlyList<Sign> Signs { get; init; } = [];

    public IReadOnlyList<Myth> Myths { get; init; } = [];

    public IReadOnlyList<Pattern> Patterns { get; init; } = [];

    public CostBenefit? CostBenefit { get; init; }

    public Spectrum? Spectrum { get; init; }

    public TakeAways? TakeAways { get; init; }

    public IReadOnlyList<WorkedExample> Examples { get; init; } = [];

    public IReadOnlyList<MeasurementDefinition> Measurements { get; init; } = [];

    public required RuleSet Rules { get; init; }

    public IReadOnlyList<WarningRule> Warnings { get; init; } = [];

    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>The families in the order of every table: as listed; else the three for models where approaches name some, else each approach by itself.</summary>
    [JsonIgnore]
    public IReadOnlyList<Family> Families => FamiliesListed
        ?? (Approaches.Any(approach => approach.Family is not null)
            ? Family.ForModels
            : [.. Approaches.Select(approach => new Family(approach.Id, approach.Name))]);

    /// <summary>The id of the family that an approach belongs to.</summary>
    public static string FamilyOf(Approach approach) => approach.Family ?? approach.Id;

    /// <summary>The family that a yes in the checklist speaks for; null where the document has no such family.</summary>
    [JsonIgnore]
    public Family? ChecklistFamily => Families.FirstOrDefault(family => family.Id == Checklist.SpeaksFor);
}

/// <summary>Something that a team may decide on. The order of the document's approaches is the order of every list of approaches.</summary>
/// <param name="Family">The id of its family; left out where each approach is a family of its own.</param>
public sealed record Approach(string Id, string Name, string? Family = null, string? Description = null);

/// <summary>A column of the framework's tables: approaches that are alike in what they can give and what they take.</summary>
public sealed record Family(string Id, string Name)
{
    /// <summary>The families of a document that lists none but whose approaches name some: those of the first framework that there was.</summary>
    public static IReadOnlyList<Family> ForModels { get; } = [new("prompting", "Prompting"), new("rag", "RAG"), new("fineTuning", "Fine-tuning")];
}
