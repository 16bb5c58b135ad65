namespace DecisionLedger.Web.Features.Portfolio.Trend;

/// <param name="Target">As <see cref="Project.PortfolioRow.TargetKey"/>.</param>
/// <param name="Path">The layer's outline, as SVG writes it.</param>
/// <param name="Last">How many use cases have the target at the end.</param>
public sealed record TrendLayer(string Target, string Path, int Last);
