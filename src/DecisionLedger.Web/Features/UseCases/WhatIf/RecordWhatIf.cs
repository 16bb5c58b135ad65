using DecisionLedger.Domain.WhatIfs;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>Records every change of a what-if in one transaction, answers in the sender's own name.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RecordWhatIf(Guid UseCaseId, IReadOnlyList<FactChange> Changes, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class RecordWhatIfHandler(UseCaseLedger ledger, RequestScope scope) : IRequestHandler<RecordWhatIf, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(RecordWhatIf request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [.. request.Changes.Select(c => c.Subject).OfType<string>()],
            (useCase, framework) => WhatIfBehaviours.Record(useCase, framework, scope.Actor.MemberId, request.Changes, request.Reason, Guid.CreateVersion7),
            cancellationToken);
}
