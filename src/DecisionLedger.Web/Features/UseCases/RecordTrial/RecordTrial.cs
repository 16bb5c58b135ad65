using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.RecordTrial;

/// <summary>Records that an approach was tried and how it went.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RecordTrial(Guid UseCaseId, string Approach, TrialOutcome TrialOutcome, string Note, IReadOnlyList<string> Purposes, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class RecordTrialHandler(UseCaseLedger ledger) : IRequestHandler<RecordTrial, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(RecordTrial request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [],
            (useCase, framework) => FactBehaviours.RecordTrial(
                useCase, framework, Guid.CreateVersion7(), request.Approach, request.TrialOutcome, request.Note, request.Purposes),
            cancellationToken);
}
