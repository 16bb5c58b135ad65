using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Adopt;

/// <summary>Lists the use cases that are read under another version of a framework and are not archived, by title.</summary>
/// <param name="Version">The version that they could adopt.</param>
/// <param name="Skip">How many of them to leave out.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ListUseCasesToAdopt(FrameworkKey Version, int Skip = 0) : IRequest<UseCasesToAdopt>
{
    public const int Most = 200;
}

/// <param name="Total">How many there are.</param>
/// <param name="UseCases">A page of them.</param>
public sealed record UseCasesToAdopt(int Total, IReadOnlyList<UseCaseToAdopt> UseCases);

/// <param name="UseCaseId">The use case.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">The version under which it is read now.</param>
public sealed record UseCaseToAdopt(Guid UseCaseId, string Title, int Version);

public sealed class ListUseCasesToAdoptHandler(IDocumentStore store, RequestScope scope) : IRequestHandler<ListUseCasesToAdopt, UseCasesToAdopt>
{
    public async Task<UseCasesToAdopt> Handle(ListUseCasesToAdopt request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var (framework, version) = request.Version;
        var all = await UseCasesUnderVersion.IdsUnderOtherVersions(session, framework, version, cancellationToken);
        var page = all.Count == 0 ? [] : await UseCasesUnderVersion.ByTitleUnderOtherVersions(session, framework, version, request.Skip, ListUseCasesToAdopt.Most, cancellationToken);
        return new UseCasesToAdopt(all.Count, page);
    }
}
