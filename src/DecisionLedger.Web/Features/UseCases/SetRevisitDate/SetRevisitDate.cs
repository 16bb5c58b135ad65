using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.SetRevisitDate;

/// <summary>Sets the day on which to look again, or takes it away.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record SetRevisitDate(Guid UseCaseId, DateOnly? Date, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class SetRevisitDateHandler(UseCaseLedger ledger, TimeProvider clock) : IRequestHandler<SetRevisitDate, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(SetRevisitDate request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [EventSubject.Revisit],
            (useCase, _) => request.Date is { } date
                ? RevisitBehaviours.SetDate(useCase, date, request.Reason, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
                : RevisitBehaviours.ClearDate(useCase, request.Reason),
            cancellationToken);
}
