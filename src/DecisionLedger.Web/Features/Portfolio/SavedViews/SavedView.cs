namespace DecisionLedger.Web.Features.Portfolio.SavedViews;

/// <summary>A view of the portfolio that a member keeps in a workspace, as the address that shows it.</summary>
public sealed record SavedView
{
    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required string Name { get; init; }

    /// <summary>As <see cref="Browse.PortfolioView.Href"/>, from its first page on.</summary>
    public required string Href { get; init; }
}
