namespace DecisionLedger.Web.Features.Frameworks.List;

/// <summary>A framework that the workspace can use.</summary>
/// <param name="Id">Its id; part of addresses.</param>
/// <param name="Name">What people call it: the name in its newest version.</param>
/// <param name="BroughtByProgram">Whether the program brings it; else the workspace started it.</param>
/// <param name="Versions">Its versions, newest first.</param>
/// <param name="Draft">The next version while it is being written; null where nobody is.</param>
/// <param name="EventVersion">How many events the workspace has recorded of it; its ETag.</param>
public sealed record FrameworkLine(string Id, string Name, bool BroughtByProgram, IReadOnlyList<VersionLine> Versions, DraftLine? Draft, long EventVersion);
