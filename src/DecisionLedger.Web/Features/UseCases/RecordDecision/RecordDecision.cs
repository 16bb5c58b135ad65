using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.RecordDecision;

/// <summary>Records what the team decided, which follows the recommendation or overrides it, and supersedes the decision before.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RecordDecision(Guid UseCaseId, IReadOnlyList<string> Approaches, string Rationale, IReadOnlyList<string> Purposes, string Fallback, string DiverseExamplesPlan, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class RecordDecisionHandler(UseCaseLedger ledger, RequestScope scope) : IRequestHandler<RecordDecision, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(RecordDecision request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [EventSubject.Decision],
            (useCase, framework) => DecisionBehaviours.Record(
                useCase,
                framework,
                new DecisionRecorded(
                    Guid.CreateVersion7(), scope.Actor.MemberId, request.Approaches, request.Rationale, request.Purposes, request.Fallback,
                    request.DiverseExamplesPlan)),
            cancellationToken);
}
