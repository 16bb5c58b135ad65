namespace DecisionLedger.Domain.Frameworks;

/// <summary>Something the source warns of; it never changes the verdict.</summary>
/// <param name="Id">The warning's stable id.</param>
/// <param name="Text">The warning in words.</param>
/// <param name="Heading">The myth or reason of the source; null where the framework cites none.</param>
/// <param name="Facts">The fact paths that raised it; empty where what is recommended raised it.</param>
public sealed record FrameworkWarning(string Id, string Text, string? Heading, IReadOnlyList<string> Facts);
