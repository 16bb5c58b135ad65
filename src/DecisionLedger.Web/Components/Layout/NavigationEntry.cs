using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Components.Layout;

/// <summary>A place that is one click away from everywhere.</summary>
public sealed record NavigationEntry(string Name, string ShortName, string Href, string Icon)
{
    /// <summary>The place beside whose name stands how much waits there.</summary>
    public const string Inbox = "/inbox";

    /// <summary>The beginning of further addresses that belong to this place; null where there are none.</summary>
    public string? Also { get; init; }

    /// <summary>The least role that the place is of use to.</summary>
    public WorkspaceRole From { get; init; } = WorkspaceRole.Viewer;

    public static IReadOnlyList<NavigationEntry> All { get; } =
    [
        new("Portfolio", "Portfolio", "/portfolio", "portfolio"),
        new("Inbox", "Inbox", Inbox, "inbox"),
        new("Activity", "Activity", "/activity", "activity"),
        new("New use case", "New", "/use-cases/new", "new") { From = WorkspaceRole.Editor },
        new("Frameworks", "Frameworks", "/frameworks", "framework") { Also = "/framework/" },
        new("Settings", "Settings", "/settings", "settings"),
    ];

    /// <param name="role">The reader's; null where it is not known yet or there is none.</param>
    public static IEnumerable<NavigationEntry> For(WorkspaceRole? role) => All.Where(entry => entry.From <= (role ?? WorkspaceRole.Viewer));

    /// <param name="path">The path of the page shown, without a query.</param>
    public bool Holds(string path) => Also is not null && $"{path}/".StartsWith(Also, StringComparison.OrdinalIgnoreCase);
}
