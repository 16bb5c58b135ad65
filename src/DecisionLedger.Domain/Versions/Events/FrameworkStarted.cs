namespace DecisionLedger.Domain.Versions.Events;

/// <summary>A workspace began to keep versions of a framework: one of its own, or the one that the program brings.</summary>
/// <param name="FrameworkId">Its id, for ever; part of addresses.</param>
/// <param name="Name">What people call it.</param>
public sealed record FrameworkStarted(string FrameworkId, string Name) : IFrameworkEvent;
