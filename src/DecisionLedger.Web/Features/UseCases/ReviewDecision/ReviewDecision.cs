using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.ReviewDecision;

/// <summary>Records the sender's look at the decision that stands.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record ReviewDecision(Guid UseCaseId, Guid DecisionId, ReviewVerdict Verdict, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class ReviewDecisionHandler(UseCaseLedger ledger, RequestScope scope) : IRequestHandler<ReviewDecision, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(ReviewDecision request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [EventSubject.Decision],
            (useCase, _) => DecisionBehaviours.Review(useCase, request.DecisionId, scope.Actor.MemberId, request.Verdict, request.Reason),
            cancellationToken);
}
