using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Find;

/// <summary>Lists the numbers of the versions of a framework that the workspace can read, oldest first.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ListVersions(string FrameworkId) : IRequest<IReadOnlyList<int>>;

public sealed class ListVersionsHandler(IDocumentStore store, RequestScope scope, FrameworkLibrary library) : IRequestHandler<ListVersions, IReadOnlyList<int>>
{
    public async Task<IReadOnlyList<int>> Handle(ListVersions request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        return await library.VersionsAsync(session, request.FrameworkId, cancellationToken);
    }
}
