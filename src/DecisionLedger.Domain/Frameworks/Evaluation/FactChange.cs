namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>A known fact that is tried with another value.</summary>
/// <param name="Fact">Its fact path.</param>
/// <param name="Value">The other value in words of the JSON.</param>
/// <param name="Apply">Puts the other value into the sheet.</param>
/// <param name="Undo">Puts back what was there.</param>
internal sealed record FactChange(string Fact, string Value, Action Apply, Action Undo);
