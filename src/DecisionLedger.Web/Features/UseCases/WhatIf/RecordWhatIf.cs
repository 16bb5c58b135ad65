using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.WhatIfs;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>Records every change of a what-if in one transaction, answers in the sender's own name.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RecordWhatIf(Guid UseCaseId, IReadOnlyList<FactChange> Changes, string Reason, Seen? Seen) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [.. Changes.Select(c => c.Subject).OfType<string>()];

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => WhatIfBehaviours.Record(useCase, framework, sender.MemberId, Changes, Reason, Guid.CreateVersion7);
}
