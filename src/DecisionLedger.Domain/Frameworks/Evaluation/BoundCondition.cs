using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>A condition bound to the positions of its framework's facts, once, when the framework is loaded.</summary>
/// <param name="Source">The condition as the document has it, for explanations.</param>
/// <param name="Holds">Whether it holds of a sheet.</param>
/// <param name="Parts">The conditions inside it.</param>
internal sealed record BoundCondition(Condition Source, Func<FactSheet, bool> Holds, IReadOnlyList<BoundCondition> Parts);
