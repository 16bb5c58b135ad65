using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.UseCases.Commands;

/// <summary>Records that an approach was tried and how it went.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RecordTrial(Guid UseCaseId, string Approach, TrialOutcome TrialOutcome, string Note, IReadOnlyList<string> Purposes, Seen? Seen) : IUseCaseCommand
{
    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => FactBehaviours.RecordTrial(
            useCase, framework, Guid.CreateVersion7(), Approach, TrialOutcome, Note, Purposes);
}

/// <summary>Takes back a trial that was recorded by mistake.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RetractTrial(Guid UseCaseId, Guid TrialId, string Reason, Seen? Seen) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [EventSubject.Trial(TrialId)];

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => FactBehaviours.RetractTrial(useCase, TrialId, Reason);
}
