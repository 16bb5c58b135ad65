using System.Collections.Immutable;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.Versions.Events;

namespace DecisionLedger.Domain.Versions;

/// <summary>A framework of a workspace with its versions and its draft, folded from its events.</summary>
public sealed record VersionedFramework
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The number of events folded so far; not the number of a version.</summary>
    public required long Version { get; init; }

    /// <summary>Null where nobody is writing the next version.</summary>
    public FrameworkDraft? Draft { get; init; }

    /// <summary>What this workspace published, oldest first. What the program brings is not among them.</summary>
    public ImmutableList<PublishedVersion> Published { get; init; } = [];

    /// <exception cref="ImpossibleHistoryException">The history is impossible.</exception>
    public static VersionedFramework Evolve(VersionedFramework? current, IFrameworkEvent happened)
    {
        if (happened is FrameworkStarted started)
        {
            return current is null
                ? new VersionedFramework { Id = started.FrameworkId, Name = started.Name, Version = 1 }
                : throw new ImpossibleHistoryException("A framework was started twice in one stream.");
        }

        if (current is null)
            throw new ImpossibleHistoryException($"{happened.GetType().Name} comes before the framework was started.");
        var version = current.Version + 1;
        return current.With(happened, version) with { Version = version };
    }

    private VersionedFramework With(IFrameworkEvent happened, long version) => happened switch
    {
        FrameworkDraftBegun e when Draft is null => this with { Draft = new FrameworkDraft(e.Text, e.BasedOn, version, version) },
        FrameworkDraftEdited e when Draft is { } draft => this with { Draft = draft with { Text = e.Text, EditedAtVersion = version } },
        FrameworkDraftDiscarded when Draft is not null => this with { Draft = null },
        FrameworkPublished e when Draft is not null => this with
        {
            Draft = null,
            Published = Published.Add(new PublishedVersion(e.Version, e.Notes, version)),
        },
        _ => throw new ImpossibleHistoryException($"{happened.GetType().Name} cannot follow the framework's earlier events."),
    };
}

/// <summary>The next version of a framework while it is being written.</summary>
/// <param name="Text">The document as JSON text; it need not be valid.</param>
/// <param name="BasedOn">The version that it began as a copy of; null where it came from elsewhere.</param>
/// <param name="BegunAtVersion">The event that began it.</param>
/// <param name="EditedAtVersion">The event that last changed it.</param>
public sealed record FrameworkDraft(string Text, int? BasedOn, long BegunAtVersion, long EditedAtVersion);

/// <summary>A version that a workspace published.</summary>
public sealed record PublishedVersion(int Number, string Notes, long AtVersion);
