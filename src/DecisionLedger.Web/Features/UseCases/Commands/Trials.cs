using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.UseCases.Commands;

/// <summary>Records that an approach was tried and how it went.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RecordTrial(Guid UseCaseId, string Approach, TrialOutcome TrialOutcome, string Note, IReadOnlyList<string> Purposes, ExpectedVersion? Expected) : IUseCaseCommand
{
    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => FactDecider.RecordTrial(
            useCase, framework, Guid.CreateVersion7(), Approach, TrialOutcome, Note, Purposes);
}

/// <summary>Takes back a trial that was recorded by mistake.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RetractTrial(Guid UseCaseId, Guid TrialId, string Reason, ExpectedVersion? Expected) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.Trial(TrialId)];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => FactDecider.RetractTrial(useCase, TrialId, Reason);
}
