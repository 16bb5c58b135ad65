using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.Versions;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>Starts a framework of the workspace's own, with a first draft.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record StartFramework(string FrameworkId, string Name, string Text) : IRequest<Outcome<Recorded>>;

public sealed class StartFrameworkHandler(VersionLedger ledger) : IRequestHandler<StartFramework, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(StartFramework request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.FrameworkId,
            null,
            (_, framework) => Task.FromResult(framework is not null || request.FrameworkId == PublishedFrameworks.CustomiseLlm
                ? new Refusal("id-taken", $"There is a framework with the id {request.FrameworkId} already. Choose another.", "id")
                : VersionBehaviours.Start(request.FrameworkId, request.Name, request.Text)),
            cancellationToken);
}
