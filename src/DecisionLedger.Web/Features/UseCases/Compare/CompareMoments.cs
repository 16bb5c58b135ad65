using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.Compare;

/// <summary>Reads what is otherwise at one moment than at another.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="From">The first moment.</param>
/// <param name="To">The second moment.</param>
/// <param name="Under">A version to read both moments under as well, which the workspace has; null for each day's own alone.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record CompareMoments(Guid UseCaseId, Moment From, Moment To, FrameworkKey? Under = null) : IRequest<Comparison?>;

/// <param name="From">The use case at the first moment.</param>
/// <param name="To">The use case at the second.</param>
/// <param name="Differences">What is otherwise at the second, in words.</param>
/// <param name="Under">Both moments under another version; null where none was asked for.</param>
public sealed record Comparison(PastAssessment From, PastAssessment To, IReadOnlyList<Difference> Differences, ComparisonUnder? Under = null);

public sealed class CompareMomentsHandler(IDocumentStore store, RequestScope scope, TimeTravel timeTravel, FrameworkLibrary frameworks) : IRequestHandler<CompareMoments, Comparison?>
{
    public async Task<Comparison?> Handle(CompareMoments request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var from = await timeTravel.AssessmentAtAsync(session, request.UseCaseId, request.From, cancellationToken);
        var to = await timeTravel.AssessmentAtAsync(session, request.UseCaseId, request.To, cancellationToken);
        if (from is null || to is null)
            return null;
        var under = request.Under is { } key ? ComparisonUnder.Of(from, to, await frameworks.OfAsync(session, key, cancellationToken)) : null;
        return new Comparison(from, to, AssessmentDifference.Between(from.Assessment, to.Assessment, to.Framework), under);
    }
}
