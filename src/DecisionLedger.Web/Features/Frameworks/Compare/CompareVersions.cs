using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Compare;

/// <summary>Says in words what a version, or the draft, changes of another version.</summary>
/// <param name="FrameworkId">The framework.</param>
/// <param name="From">The version to compare with.</param>
/// <param name="To">The version; null for the draft.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record CompareVersions(string FrameworkId, int From, int? To) : IRequest<Result<FrameworkDifference>>;

public sealed class CompareVersionsHandler(IDocumentStore store, RequestScope scope, FrameworkVersions library) : IRequestHandler<CompareVersions, Result<FrameworkDifference>>
{
    public async Task<Result<FrameworkDifference>> Handle(CompareVersions request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        if (await library.FindAsync(session, new FrameworkKey(request.FrameworkId, request.From), cancellationToken) is not { } before)
            return new Refusal("unknown-value", $"This framework has no version {request.From}.", "from");
        var (after, refusal) = await library.VersionOrDraftAsync(session, request.FrameworkId, request.To, "to", cancellationToken);
        return after is null ? refusal! : FrameworkDifference.Between(before, after);
    }
}
