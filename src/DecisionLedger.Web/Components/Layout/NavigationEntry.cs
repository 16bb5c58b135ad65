namespace DecisionLedger.Web.Components.Layout;

/// <summary>A place that is one click away from everywhere.</summary>
public sealed record NavigationEntry(string Name, string ShortName, string Href, string Icon)
{
    /// <summary>The beginning of further addresses that belong to this place; null where there are none.</summary>
    public string? Also { get; init; }

    public static IReadOnlyList<NavigationEntry> All { get; } =
    [
        new("Portfolio", "Portfolio", "/portfolio", "portfolio"),
        new("New use case", "New", "/use-cases/new", "new"),
        new("Frameworks", "Frameworks", "/frameworks", "framework") { Also = "/framework/" },
        new("Settings", "Settings", "/settings", "settings"),
    ];

    /// <param name="path">The path of the page shown, without a query.</param>
    public bool Holds(string path) => Also is not null && $"{path}/".StartsWith(Also, StringComparison.OrdinalIgnoreCase);
}
