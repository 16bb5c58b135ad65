namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>A rule of evidence or a rule that pulls, at its place in the order in which rules depend on each other.</summary>
/// <param name="Bit">The rule's bit.</param>
/// <param name="Holds">Its condition.</param>
/// <param name="Pulls">The approach that it pulls in, as a position; -1 for evidence.</param>
/// <param name="SuppressedBy">The evidence that keeps it from firing.</param>
/// <param name="Steering">The evidence that names what it pulls in, and the approaches among which to look for the one tried last.</param>
internal sealed record Step(ulong Bit, Func<FactSheet, bool> Holds, int Pulls, ulong SuppressedBy, (ulong By, int[] Among)[] Steering);
