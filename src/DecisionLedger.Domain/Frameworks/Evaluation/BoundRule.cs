using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <param name="Rule">The rule as the document has it.</param>
/// <param name="Bit">The rule's bit among the rules of the book.</param>
/// <param name="When">Its condition.</param>
internal sealed record BoundRule(Rule Rule, ulong Bit, BoundCondition When);
