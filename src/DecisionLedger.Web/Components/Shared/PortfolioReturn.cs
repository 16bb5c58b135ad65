namespace DecisionLedger.Web.Components.Shared;

/// <summary>The portfolio as the reader last left it in this tab: where the breadcrumb of a use case leads back to.</summary>
public sealed class PortfolioReturn
{
    public string Href { get; set; } = "/portfolio";

    public IReadOnlyList<Crumb> Trail => [new("Portfolio", Href)];
}
