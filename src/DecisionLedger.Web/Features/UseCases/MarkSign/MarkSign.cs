using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.MarkSign;

/// <summary>Says that a sign was seen, or is no longer seen.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record MarkSign(Guid UseCaseId, string Sign, bool Present, string Note, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class MarkSignHandler(UseCaseLedger ledger) : IRequestHandler<MarkSign, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(MarkSign request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [EventSubject.Sign(request.Sign)],
            (useCase, framework) => request.Present
                ? FactBehaviours.SeeSign(useCase, framework, request.Sign, request.Note)
                : FactBehaviours.ClearSign(useCase, framework, request.Sign, request.Note),
            cancellationToken);
}
