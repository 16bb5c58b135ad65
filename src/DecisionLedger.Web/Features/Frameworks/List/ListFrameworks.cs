using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.List;

/// <summary>Lists the frameworks of the workspace with their versions and drafts; the one that the program brings comes first.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ListFrameworks : IRequest<IReadOnlyList<FrameworkLine>>;

public sealed class ListFrameworksHandler(IDocumentStore store, RequestScope scope) : IRequestHandler<ListFrameworks, IReadOnlyList<FrameworkLine>>
{
    private const string UseCasesPerVersion =
        """
        select jsonb_build_object('framework', k.framework_id, 'version', k.framework_version, 'useCases', sum(c.use_cases))
        from ledger.portfolio_count c join ledger.portfolio_kind k on k.kind = c.kind where c.tenant_id = ?
        group by k.framework_id, k.framework_version
        """;

    public async Task<IReadOnlyList<FrameworkLine>> Handle(ListFrameworks request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var streams = await session.Query<FrameworkStream>().ToListAsync(cancellationToken);
        var counts = (await session.AdvancedSql.QueryAsync<UseCaseCount>(UseCasesPerVersion, cancellationToken, scope.Actor.WorkspaceId))
            .ToDictionary(c => new FrameworkKey(c.Framework, c.Version), c => c.UseCases);
        var brought = streams.FirstOrDefault(s => s.Framework?.Id == PublishedFrameworks.CustomiseLlm);
        return
        [
            Line(PublishedFrameworks.CustomiseLlm, PublishedFrameworks.Current.Name, brought, counts),
            .. streams.Where(s => s != brought && s.Framework is not null)
                .OrderBy(s => s.Framework!.Name, StringComparer.OrdinalIgnoreCase)
                .Select(s => Line(s.Framework!.Id, s.Framework.Name, s, counts)),
        ];
    }

    private static FrameworkLine Line(string id, string name, FrameworkStream? stream, Dictionary<FrameworkKey, int> counts)
    {
        var own = stream?.Framework?.Published ?? [];
        var brings = id == PublishedFrameworks.CustomiseLlm ? PublishedFrameworks.All.Select(f => f.Version).Except(own.Select(p => p.Number)) : [];
        var versions = own.Select(p => new VersionLine(p.Number, p.Notes, At(p.AtVersion).At, At(p.AtVersion).ActorId, counts.GetValueOrDefault(new FrameworkKey(id, p.Number))))
            .Concat(brings.Select(number => new VersionLine(number, "", null, null, counts.GetValueOrDefault(new FrameworkKey(id, number)))))
            .OrderByDescending(v => v.Number)
            .ToList();
        var draft = stream?.Framework?.Draft is { } open
            ? new DraftLine(open.BasedOn, At(open.BegunAtVersion).At, At(open.BegunAtVersion).ActorId, At(open.EditedAtVersion).At, At(open.EditedAtVersion).ActorId)
            : null;
        return new FrameworkLine(id, name, id == PublishedFrameworks.CustomiseLlm, versions, draft, stream?.Framework?.Version ?? 0);

        FrameworkEventLine At(long version) => stream!.Events[(int)version - 1];
    }

    // No member is called Id: Marten would take it for a document, and make a table for it.
    private sealed record UseCaseCount(string Framework, int Version, int UseCases);
}

/// <summary>A framework that the workspace can use.</summary>
/// <param name="Id">Its id; part of addresses.</param>
/// <param name="Name">What people call it: the name in its newest version.</param>
/// <param name="BroughtByProgram">Whether the program brings it; else the workspace started it.</param>
/// <param name="Versions">Its versions, newest first.</param>
/// <param name="Draft">The next version while it is being written; null where nobody is.</param>
/// <param name="EventVersion">How many events the workspace has recorded of it; its ETag.</param>
public sealed record FrameworkLine(string Id, string Name, bool BroughtByProgram, IReadOnlyList<VersionLine> Versions, DraftLine? Draft, long EventVersion);

/// <summary>A published version.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Notes">What its author says is new in it; empty where the program brings it.</param>
/// <param name="PublishedAt">When the workspace published it; null where the program brings it.</param>
/// <param name="PublishedBy">Who did.</param>
/// <param name="UseCases">How many use cases use it now.</param>
public sealed record VersionLine(int Number, string Notes, DateTimeOffset? PublishedAt, Guid? PublishedBy, int UseCases);

/// <summary>The next version while it is being written.</summary>
/// <param name="BasedOn">The version that it began as a copy of; null where it came from elsewhere.</param>
/// <param name="BegunAt">When it was begun.</param>
/// <param name="BegunBy">By whom.</param>
/// <param name="EditedAt">When it was last saved.</param>
/// <param name="EditedBy">By whom.</param>
public sealed record DraftLine(int? BasedOn, DateTimeOffset BegunAt, Guid? BegunBy, DateTimeOffset EditedAt, Guid? EditedBy);
