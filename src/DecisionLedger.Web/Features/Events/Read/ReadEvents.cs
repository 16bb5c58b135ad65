using System.Text.Json;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Events.Read;

/// <summary>Reads the workspace's events in the order in which they were recorded, a page at a time.</summary>
/// <param name="After">The sequence after which to begin; 0 for the beginning.</param>
/// <param name="Most">How many events at most.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ReadEvents(long After, int Most) : IRequest<IReadOnlyList<EventLine>>;

public sealed class ReadEventsHandler(IDocumentStore store, RequestScope scope) : IRequestHandler<ReadEvents, IReadOnlyList<EventLine>>
{
    public async Task<IReadOnlyList<EventLine>> Handle(ReadEvents request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var events = await session.Events.QueryAllRawEvents()
            .Where(e => e.Sequence > request.After)
            .OrderBy(e => e.Sequence)
            .Take(request.Most)
            .ToListAsync(cancellationToken);
        return events.Select(e => new EventLine(
            e.Sequence,
            e.StreamId,
            e.Version,
            e.EventTypeName,
            e.Timestamp,
            Guid.TryParse(e.UserName, out var actor) ? actor : null,
            e.CorrelationId,
            JsonSerializer.SerializeToElement(e.Data, e.EventType, ApiJson.Options))).ToList();
    }
}
