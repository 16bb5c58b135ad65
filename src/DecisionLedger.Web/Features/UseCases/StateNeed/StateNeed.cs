using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.StateNeed;

/// <summary>States how much a need is needed; no level means that it is unknown again.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record StateNeed(Guid UseCaseId, string Need, NeedLevel? Level, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class StateNeedHandler(UseCaseLedger ledger) : IRequestHandler<StateNeed, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(StateNeed request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [EventSubject.Need(request.Need)],
            (useCase, framework) => request.Level is { } level
                ? FactBehaviours.StateNeed(useCase, framework, request.Need, level, request.Reason)
                : FactBehaviours.ClearNeed(useCase, framework, request.Need, request.Reason),
            cancellationToken);
}
