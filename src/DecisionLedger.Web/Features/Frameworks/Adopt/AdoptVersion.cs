using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Adopt;

/// <summary>Reads a use case under another framework version from here on.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record AdoptVersion(Guid UseCaseId, FrameworkKey Version, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class AdoptVersionHandler(UseCaseLedger ledger, FrameworkLibrary library, IDocumentStore store, RequestScope scope)
    : IRequestHandler<AdoptVersion, Outcome<Recorded>>
{
    public async Task<Outcome<Recorded>> Handle(AdoptVersion request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        if (await library.FindAsync(session, request.Version, cancellationToken) is not { } version)
            return new Refusal("unknown-value", $"There is no framework {request.Version} in this workspace.", "version");
        return await ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [EventSubject.Framework],
            (useCase, _) => UseCaseBehaviours.Adopt(useCase, version, request.Reason),
            cancellationToken);
    }
}
