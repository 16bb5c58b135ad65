using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.History;

/// <summary>Reads what happened to a use case, oldest first.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="After">The version after which to begin; 0 for the beginning.</param>
/// <param name="Most">How many entries at most; null for all.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record GetHistory(Guid UseCaseId, long After = 0, int? Most = null) : IRequest<IReadOnlyList<ReviewHistoryEntry>>;

public sealed class GetHistoryHandler(IDocumentStore store, RequestScope scope, ReviewHistory history) : IRequestHandler<GetHistory, IReadOnlyList<ReviewHistoryEntry>>
{
    public async Task<IReadOnlyList<ReviewHistoryEntry>> Handle(GetHistory request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        return await history.OfUseCaseAsync(session, request.UseCaseId, request.After, request.Most, cancellationToken);
    }
}
