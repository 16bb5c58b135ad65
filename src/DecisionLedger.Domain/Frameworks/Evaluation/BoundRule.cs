using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <param name="Rule">The rule as the document has it.</param>
/// <param name="Bit">The rule's bit among the rules of the book.</param>
/// <param name="When">Its condition.</param>
/// <param name="Need">The position of the need that a rule that pulls is about; -1 where there is none.</param>
/// <param name="Holds">The approach that it holds back, as a bit; 0 where it holds none back.</param>
internal sealed record BoundRule(Rule Rule, ulong Bit, BoundCondition When, int Need, uint Holds);
