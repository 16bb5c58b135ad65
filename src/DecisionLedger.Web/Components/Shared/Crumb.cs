namespace DecisionLedger.Web.Components.Shared;

/// <summary>A step of the way to the page, shown above its heading.</summary>
public sealed record Crumb(string Name, string Href);
