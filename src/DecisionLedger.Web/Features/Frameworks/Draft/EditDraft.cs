using DecisionLedger.Domain.Versions;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>Saves the draft of a framework as it reads now, valid or not yet.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record EditDraft(string FrameworkId, string Text, string Note, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class EditDraftHandler(VersionLedger ledger) : IRequestHandler<EditDraft, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(EditDraft request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.FrameworkId,
            request.Seen?.Version,
            (_, framework) => Task.FromResult(framework is null ? VersionLedger.NotFound : VersionBehaviours.EditDraft(framework, request.Text, request.Note)),
            cancellationToken);
}
