using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>A condition bound to the positions of its framework's facts, once, when the framework is loaded.</summary>
/// <param name="Source">The condition as the document has it, for explanations.</param>
/// <param name="Holds">Whether it holds of a sheet.</param>
/// <param name="Parts">The conditions inside it.</param>
internal sealed record BoundCondition(Condition Source, Func<FactVector, bool> Holds, BoundCondition[] Parts)
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

/// <param name="Rule">The rule as the document has it.</param>
/// <param name="Bit">The rule's bit among the rules of the book.</param>
/// <param name="When">Its condition.</param>
/// <param name="Need">The position of the need that a rule that pulls is about; -1 where there is none.</param>
/// <param name="Holds">The approach that it holds back, as a bit; 0 where it holds none back.</param>
internal sealed record BoundRule(Rule Rule, ulong Bit, BoundCondition When, int Need, uint Holds);

/// <summary>A rule of evidence or a rule that pulls, at its place in the order in which rules depend on each other.</summary>
/// <param name="Bit">The rule's bit.</param>
/// <param name="Holds">Its condition.</param>
/// <param name="Pulls">The approach that it pulls in, as a position; -1 for evidence.</param>
/// <param name="SuppressedBy">The evidence that keeps it from firing.</param>
/// <param name="Steering">The evidence that names what it pulls in, and the approaches among which to look for the one tried last.</param>
internal sealed record Step(ulong Bit, Func<FactVector, bool> Holds, int Pulls, ulong SuppressedBy, (ulong By, int[] Among)[] Steering);
