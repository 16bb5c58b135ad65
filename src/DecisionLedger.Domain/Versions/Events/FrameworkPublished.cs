namespace DecisionLedger.Domain.Versions.Events;

/// <summary>The draft became a version, which never changes.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Document">The checked document as JSON.</param>
/// <param name="Notes">What is new in it, in its author's words.</param>
public sealed record FrameworkPublished(int Version, string Document, string Notes) : IFrameworkEvent;
