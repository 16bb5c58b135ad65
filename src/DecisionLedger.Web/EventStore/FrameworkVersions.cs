using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Domain.Versions.Events;
using Marten;
using Marten.Events;

namespace DecisionLedger.Web.EventStore;

/// <summary>
/// The framework versions that a workspace can read: what it published itself, and what the program brings. Read from the events, which are there
/// before any document that is made from them; kept for ever, because a published version never changes.
/// </summary>
public sealed class FrameworkVersions
{
    private readonly ConcurrentDictionary<(string Workspace, FrameworkKey Key), Framework> _known = new();

    /// <summary>The stream of a framework's events: the same id in every workspace, each of which has streams of its own.</summary>
    public static Guid StreamOf(string frameworkId) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"framework/{frameworkId}")).AsSpan(0, 16));

    /// <summary>The versions that events name: all that folding them asks for.</summary>
    public static IEnumerable<FrameworkKey> NamedBy(IEnumerable<IUseCaseEvent> events) =>
        events.Select(KeyIn).OfType<FrameworkKey>().Distinct();

    /// <summary>The versions that a use case was ever read under: all that folding it further, or confirming its answers, asks for.</summary>
    public static IEnumerable<FrameworkKey> NamedBy(UseCase useCase) => useCase.Adoptions.Select(a => a.From).Append(useCase.Framework).Distinct();

    public static FrameworkKey? KeyIn(IUseCaseEvent happened) => happened switch
    {
        UseCaseLogged e => new FrameworkKey(e.FrameworkId, e.FrameworkVersion),
        FrameworkAdopted e => new FrameworkKey(e.FrameworkId, e.FrameworkVersion),
        _ => null,
    };

    /// <exception cref="InvalidOperationException">The workspace has no such version: its data were written by a later program.</exception>
    public async ValueTask<Framework> OfAsync(IQuerySession session, FrameworkKey key, CancellationToken cancellation) =>
        await FindAsync(session, key, cancellation)
        ?? throw new InvalidOperationException($"Workspace {session.TenantId} has no framework {key}; a newer program wrote its data.");

    /// <returns>Null where the workspace has no such version.</returns>
    public async ValueTask<Framework?> FindAsync(IQuerySession session, FrameworkKey key, CancellationToken cancellation)
    {
        if (_known.TryGetValue((session.TenantId, key), out var known))
            return known;
        // What the workspace published comes first: a later program may bring a version of the same number, which must not change what the number means here.
        var found = await PublishedAsync(session, key, cancellation)
            ?? (key.Id == PublishedFrameworks.CustomiseLlm ? PublishedFrameworks.Version(key.Version) : null);
        return found is null ? null : _known.GetOrAdd((session.TenantId, key), found);
    }

    /// <exception cref="InvalidOperationException">The workspace lacks one of the versions.</exception>
    public async Task<FrameworkLookup> LookupAsync(IQuerySession session, IEnumerable<FrameworkKey> keys, CancellationToken cancellation)
    {
        var found = new Dictionary<FrameworkKey, Framework>();
        foreach (var key in keys)
            found.TryAdd(key, await OfAsync(session, key, cancellation));
        return key => found[key];
    }

    /// <returns>The newest version of a framework; null where the workspace has no version of it.</returns>
    public async Task<Framework?> LatestAsync(IQuerySession session, string frameworkId, CancellationToken cancellation) =>
        await VersionsAsync(session, frameworkId, cancellation) is [.., var newest] ? await OfAsync(session, new FrameworkKey(frameworkId, newest), cancellation) : null;

    /// <returns>The numbers of a framework's versions, oldest first.</returns>
    public async Task<IReadOnlyList<int>> VersionsAsync(IQuerySession session, string frameworkId, CancellationToken cancellation)
    {
        var stream = await session.LoadAsync<FrameworkStream>(StreamOf(frameworkId), cancellation);
        var own = stream?.Framework?.Published.Select(p => p.Number) ?? [];
        var brought = frameworkId == PublishedFrameworks.CustomiseLlm ? PublishedFrameworks.All.Select(f => f.Version) : [];
        return [.. own.Union(brought).Order()];
    }

    /// <summary>A version, or the draft as if it were one; a refusal where there is none, or where the draft cannot be evaluated.</summary>
    /// <param name="session">A session of the workspace.</param>
    /// <param name="frameworkId">The framework.</param>
    /// <param name="version">The version; null for the draft.</param>
    /// <param name="field">The field that names the version, for the refusal.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<(Framework? Framework, Refusal? Refusal)> VersionOrDraftAsync(
        IQuerySession session, string frameworkId, int? version, string field, CancellationToken cancellation)
    {
        if (version is { } number)
        {
            return await FindAsync(session, new FrameworkKey(frameworkId, number), cancellation) is { } published
                ? (published, null)
                : (null, new Refusal("unknown-value", $"This framework has no version {number}.", field));
        }

        var stream = await session.LoadAsync<FrameworkStream>(StreamOf(frameworkId), cancellation);
        if (stream?.Framework?.Draft is not { } draft)
            return (null, FrameworkLedger.NoDraft);
        var problems = Framework.ProblemsIn(draft.Text);
        return problems.Count > 0
            ? (null, new Refusal("invalid-framework", $"Fix the draft before you evaluate it: {problems[0]}", "document"))
            : (Framework.Parse(draft.Text, frameworkId), null);
    }

    private static async Task<Framework?> PublishedAsync(IQuerySession session, FrameworkKey key, CancellationToken cancellation)
    {
        var stream = StreamOf(key.Id);
        var published = await session.Events.QueryAllRawEvents()
            .Where(e => e.StreamId == stream && e.EventTypesAre(typeof(FrameworkPublished)))
            .ToListAsync(cancellation);
        return published.Select(e => (FrameworkPublished)e.Data).FirstOrDefault(e => e.Version == key.Version) is { } version
            ? Framework.Published(version.Document, key.Id)
            : null;
    }
}
