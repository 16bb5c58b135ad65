namespace DecisionLedger.Domain.Frameworks.Documents;

/// <param name="Reach">The number that must be reached.</param>
/// <param name="Text">What is missing, with {missing} and {reach} where the numbers go.</param>
public sealed record Shortfall(string Measurement, decimal Reach, string Text);
