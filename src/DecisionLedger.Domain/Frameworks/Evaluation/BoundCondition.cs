using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>A condition bound to the positions of its framework's facts, once, when the framework is loaded.</summary>
/// <param name="Source">The condition as the document has it, for explanations.</param>
/// <param name="Holds">Whether it holds of a sheet.</param>
/// <param name="Parts">The conditions inside it.</param>
internal sealed record BoundCondition(Condition Source, Func<FactSheet, bool> Holds, BoundCondition[] Parts)
{
    /// <summary>The position of the need, question or measurement that it looks at.</summary>
    public int Position { get; init; }

    /// <summary>The positions of the approaches among which it looks for the one tried last.</summary>
    public int[] Positions { get; init; } = [];

    /// <summary>The paths of the facts that it looks at, where they are always the same.</summary>
    public string[] Facts { get; init; } = [];

    /// <summary>What would have to be otherwise for it to hold, by what its fact is today; worked out once each.</summary>
    public MissingFacts?[] Missing { get; init; } = [];
}
