namespace DecisionLedger.Web.Components.Layout;

/// <summary>A place that is one click away from everywhere.</summary>
public sealed record NavigationEntry(string Name, string ShortName, string Href, string Icon)
{
    public static IReadOnlyList<NavigationEntry> All { get; } =
    [
        new("Portfolio", "Portfolio", "/portfolio", "portfolio"),
        new("New assessment", "New", "/use-cases/new", "new"),
        new("Framework", "Framework", "/framework", "framework"),
        new("Settings", "Settings", "/settings", "settings"),
    ];
}
