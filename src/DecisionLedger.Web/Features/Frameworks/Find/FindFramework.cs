using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Find;

/// <summary>Gets a version of a framework that the workspace can read; null where it has none such.</summary>
/// <param name="Id">The framework; null for the one that the program brings.</param>
/// <param name="Version">The version; null for the newest.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record FindFramework(string? Id = null, int? Version = null) : IRequest<Framework?>;

public sealed class FindFrameworkHandler(IDocumentStore store, RequestScope scope, FrameworkLibrary library) : IRequestHandler<FindFramework, Framework?>
{
    public async Task<Framework?> Handle(FindFramework request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var id = request.Id ?? PublishedFrameworks.CustomiseLlm;
        return request.Version is { } version
            ? await library.FindAsync(session, new FrameworkKey(id, version), cancellationToken)
            : await library.LatestAsync(session, id, cancellationToken);
    }
}
