namespace DecisionLedger.Domain.Versions.Events;

/// <summary>The draft was changed.</summary>
/// <param name="Text">All of it, as it reads now; it need not be valid.</param>
/// <param name="Note">What the author says of the change; may be empty.</param>
public sealed record FrameworkDraftEdited(string Text, string Note) : IFrameworkEvent;
