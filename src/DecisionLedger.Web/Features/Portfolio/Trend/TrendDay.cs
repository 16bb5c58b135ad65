namespace DecisionLedger.Web.Features.Portfolio.Trend;

/// <param name="Day">The day (UTC).</param>
/// <param name="Totals">How many use cases had each target at its end; targets that none had are absent.</param>
public sealed record TrendDay(DateOnly Day, IReadOnlyDictionary<string, int> Totals)
{
    public int Total => Totals.Values.Sum();
}
