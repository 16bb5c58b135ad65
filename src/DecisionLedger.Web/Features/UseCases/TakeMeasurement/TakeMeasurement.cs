using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.TakeMeasurement;

/// <summary>Records a measured number; no value means that it is unknown again.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record TakeMeasurement(Guid UseCaseId, string Measurement, decimal? Value, string Note, Seen? Seen) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [EventSubject.Measurement(Measurement)];

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => Value is { } value
            ? FactBehaviours.TakeMeasurement(useCase, framework, Measurement, value, Note)
            : FactBehaviours.ClearMeasurement(useCase, framework, Measurement, Note);
}
