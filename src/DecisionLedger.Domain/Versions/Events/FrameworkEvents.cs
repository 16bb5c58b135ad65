namespace DecisionLedger.Domain.Versions.Events;

/// <summary>Something that happened to a framework of a workspace. Who and when is the event's metadata. A published event's shape never changes.</summary>
public interface IFrameworkEvent;

/// <summary>A workspace began to keep versions of a framework: one of its own, or the one that the program brings.</summary>
/// <param name="FrameworkId">Its id, for ever; part of addresses.</param>
/// <param name="Name">What people call it.</param>
public sealed record FrameworkStarted(string FrameworkId, string Name) : IFrameworkEvent;

/// <summary>A draft of the next version was begun.</summary>
/// <param name="BasedOn">The version that it began as a copy of; null where it came from elsewhere.</param>
/// <param name="Text">The document as JSON text, as its author writes it; it need not be valid.</param>
public sealed record FrameworkDraftBegun(int? BasedOn, string Text) : IFrameworkEvent;

/// <summary>The draft was changed.</summary>
/// <param name="Text">All of it, as it reads now; it need not be valid.</param>
/// <param name="Note">What the author says of the change; may be empty.</param>
public sealed record FrameworkDraftEdited(string Text, string Note) : IFrameworkEvent;

/// <summary>The draft was given up. What it said stays in the ledger.</summary>
public sealed record FrameworkDraftDiscarded(string Reason) : IFrameworkEvent;

/// <summary>The draft became a version, which never changes.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Document">The checked document as JSON.</param>
/// <param name="Notes">What is new in it, in its author's words.</param>
public sealed record FrameworkPublished(int Version, string Document, string Notes) : IFrameworkEvent;
