using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.TakeMeasurement;

/// <summary>Records a measured number; no value means that it is unknown again.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record TakeMeasurement(Guid UseCaseId, string Measurement, decimal? Value, string Note, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class TakeMeasurementHandler(UseCaseLedger ledger) : IRequestHandler<TakeMeasurement, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(TakeMeasurement request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [EventSubject.Measurement(request.Measurement)],
            (useCase, framework) => request.Value is { } value
                ? FactBehaviours.TakeMeasurement(useCase, framework, request.Measurement, value, request.Note)
                : FactBehaviours.ClearMeasurement(useCase, framework, request.Measurement, request.Note),
            cancellationToken);
}
