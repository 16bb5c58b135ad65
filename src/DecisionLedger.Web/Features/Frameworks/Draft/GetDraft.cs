using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>Reads the draft of a framework; null where there is none.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record GetDraft(string FrameworkId) : IRequest<DraftView?>;

/// <param name="FrameworkId">The framework.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Text">The document as its author wrote it; it need not be valid.</param>
/// <param name="EventVersion">How many events were recorded of the framework: what a change of the draft has seen.</param>
/// <param name="Basis">The version that it began as a copy of; null where it came from elsewhere.</param>
/// <param name="EditedAt">When it was last saved.</param>
/// <param name="EditedBy">By whom.</param>
public sealed record DraftView(string FrameworkId, string Name, string Text, long EventVersion, Framework? Basis, DateTimeOffset EditedAt, Guid? EditedBy);

public sealed class GetDraftHandler(IDocumentStore store, RequestScope scope, FrameworkVersions library) : IRequestHandler<GetDraft, DraftView?>
{
    public async Task<DraftView?> Handle(GetDraft request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var stream = await session.LoadAsync<FrameworkStream>(FrameworkVersions.StreamOf(request.FrameworkId), cancellationToken);
        if (stream?.Framework is not { Draft: { } draft } framework)
            return null;
        var basis = draft.BasedOn is { } version ? await library.FindAsync(session, new FrameworkKey(framework.Id, version), cancellationToken) : null;
        var edited = stream.Events[(int)draft.EditedAtVersion - 1];
        return new DraftView(framework.Id, framework.Name, draft.Text, framework.Version, basis, edited.At, edited.ActorId);
    }
}

/// <summary>The next version of a framework while it is being written.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="EventVersion">How many events were recorded of it; also the ETag.</param>
/// <param name="BasedOn">The version that it began as a copy of; null where it came from elsewhere.</param>
/// <param name="EditedAt">When it was last saved.</param>
/// <param name="EditedBy">By whom.</param>
/// <param name="Text">The document as its author wrote it.</param>
/// <param name="Problems">What keeps it from being published; empty where nothing does.</param>
public sealed record DraftAnswer(
    string Framework, long EventVersion, int? BasedOn, DateTimeOffset EditedAt, Guid? EditedBy, string Text, IReadOnlyList<FrameworkProblem> Problems);
