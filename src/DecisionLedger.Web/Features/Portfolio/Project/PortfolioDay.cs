namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <summary>How many use cases came to a recommendation, and how many left it, on one day (UTC).</summary>
public sealed record PortfolioDay
{
    /// <summary>The day, as yyyy-MM-dd.</summary>
    public required string Id { get; init; }

    /// <summary>By recommended target, its approach ids joined by a plus sign (empty: not enough known), how many more there are than the day before.</summary>
    public required Dictionary<string, int> Changes { get; init; }
}
