using DecisionLedger.Domain.Versions;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>Gives the draft of a framework up; what it said stays in the ledger.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record DiscardDraft(string FrameworkId, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class DiscardDraftHandler(VersionLedger ledger) : IRequestHandler<DiscardDraft, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(DiscardDraft request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.FrameworkId,
            request.Seen?.Version,
            (_, framework) => Task.FromResult(framework is null ? VersionLedger.NotFound : VersionBehaviours.DiscardDraft(framework, request.Reason)),
            cancellationToken);
}
