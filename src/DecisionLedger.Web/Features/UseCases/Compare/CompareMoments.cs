using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.Compare;

/// <summary>Reads what is otherwise at one moment than at another.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record CompareMoments(Guid UseCaseId, Moment From, Moment To) : IRequest<Comparison?>;

/// <param name="From">The use case at the first moment.</param>
/// <param name="To">The use case at the second.</param>
/// <param name="Differences">What is otherwise at the second, in words.</param>
public sealed record Comparison(PastAssessment From, PastAssessment To, IReadOnlyList<Difference> Differences);

public sealed class CompareMomentsHandler(IDocumentStore store, RequestScope scope, TimeTravel timeTravel) : IRequestHandler<CompareMoments, Comparison?>
{
    public async Task<Comparison?> Handle(CompareMoments request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var from = await timeTravel.AssessmentAtAsync(session, request.UseCaseId, request.From, cancellationToken);
        var to = await timeTravel.AssessmentAtAsync(session, request.UseCaseId, request.To, cancellationToken);
        if (from is null || to is null)
            return null;
        return new Comparison(from, to, AssessmentDifference.Between(from.Assessment, to.Assessment, to.Framework));
    }
}
