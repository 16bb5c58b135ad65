using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.History;

/// <summary>Reads what happened to a use case, oldest first.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="After">The version after which to begin; 0 for the beginning.</param>
/// <param name="Most">How many entries at most; null for all.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record GetHistory(Guid UseCaseId, long After = 0, int? Most = null) : IRequest<IReadOnlyList<ReviewHistoryEntry>>;

public sealed class GetHistoryHandler(IDocumentStore store, RequestScope scope, ReviewHistory history) : IRequestHandler<GetHistory, IReadOnlyList<ReviewHistoryEntry>>
{
    public async Task<IReadOnlyList<ReviewHistoryEntry>> Handle(GetHistory request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        return await history.OfUseCaseAsync(session, request.UseCaseId, request.After, request.Most, cancellationToken);
    }
}

/// <summary>Reads what a framework version says of a use case after each of its events, oldest first. Nothing is recorded.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="Under">The version, which the workspace has.</param>
/// <param name="After">The version of the use case after which to begin; 0 for the beginning.</param>
/// <param name="UpTo">The last version of the use case to read; null for all.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ReevaluateHistory(Guid UseCaseId, FrameworkKey Under, long After = 0, long? UpTo = null) : IRequest<IReadOnlyList<ReevaluatedEntry>>;

public sealed class ReevaluateHistoryHandler(IDocumentStore store, RequestScope scope, FrameworkVersions frameworks) : IRequestHandler<ReevaluateHistory, IReadOnlyList<ReevaluatedEntry>>
{
    public async Task<IReadOnlyList<ReevaluatedEntry>> Handle(ReevaluateHistory request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var under = await frameworks.OfAsync(session, request.Under, cancellationToken);
        var events = await session.Events.FetchStreamAsync(request.UseCaseId, version: request.UpTo ?? 0, token: cancellationToken);
        var happened = events.Select(e => (IUseCaseEvent)e.Data).ToList();
        var lookup = await frameworks.LookupAsync(session, FrameworkVersions.NamedBy(happened), cancellationToken);
        // A long history is thousands of evaluations: not on a circuit's own turn, where they would hold up what is being typed.
        return await Task.Run(() => Reevaluation.OfHistory(happened, lookup, under, request.After).Select(ReevaluatedEntry.Of).ToList(), cancellationToken);
    }
}

/// <summary>What a framework version says of a use case just after one of its events.</summary>
/// <param name="Version">The event's version.</param>
/// <param name="Under">The framework version.</param>
/// <param name="Status">Whether it recommends anything.</param>
/// <param name="Path">What it recommends.</param>
/// <param name="Parts">Whether the version in use that day gives another recommendation.</param>
public sealed record ReevaluatedEntry(long Version, FrameworkKey Under, RecommendationStatus Status, RecommendedPath Path, bool Parts)
{
    public static ReevaluatedEntry Of(Reevaluation reading) =>
        new(reading.Version, reading.Under, reading.Recommended.Status, RecommendedPath.Of(reading.Recommended), reading.Parts);
}
