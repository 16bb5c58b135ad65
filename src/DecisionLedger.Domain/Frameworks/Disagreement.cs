namespace DecisionLedger.Domain.Frameworks;

/// <summary>A question on which the team's answers tie, both outcomes side by side.</summary>
/// <param name="Fact">Its fact path.</param>
/// <param name="Matters">
/// Whether settling it can change the recommendation, however the other unknowns turn out. False only where every completion was ruled out: what a
/// sample merely did not show still counts as mattering.
/// </param>
/// <param name="Influence">As of an open question; 0 where it does not matter.</param>
/// <param name="IfYes">What would follow if the team said yes.</param>
/// <param name="IfNo">What would follow if the team said no.</param>
public sealed record Disagreement(string Fact, bool Matters, double Influence, Consequence IfYes, Consequence IfNo);
