namespace DecisionLedger.Domain.Versions.Events;

/// <summary>A draft of the next version was begun.</summary>
/// <param name="BasedOn">The version that it began as a copy of; null where it came from elsewhere.</param>
/// <param name="Text">The document as JSON text, as its author writes it; it need not be valid.</param>
public sealed record FrameworkDraftBegun(int? BasedOn, string Text) : IFrameworkEvent;
