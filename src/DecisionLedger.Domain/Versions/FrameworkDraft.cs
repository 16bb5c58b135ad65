namespace DecisionLedger.Domain.Versions;

/// <summary>The next version of a framework while it is being written.</summary>
/// <param name="Text">The document as JSON text; it need not be valid.</param>
/// <param name="BasedOn">The version that it began as a copy of; null where it came from elsewhere.</param>
/// <param name="BegunAtVersion">The event that began it.</param>
/// <param name="EditedAtVersion">The event that last changed it.</param>
public sealed record FrameworkDraft(string Text, int? BasedOn, long BegunAtVersion, long EditedAtVersion);
