using System.Buffers;
using System.Text.Json;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Events;

public static class EventEndpoints
{
    public const string JsonLines = "application/x-ndjson";

    private const int PageSize = 500;

    public static void MapEvents(this RouteGroupBuilder api) =>
        api.MapGet("/events", Stream).WithName("streamEvents").WithTags("Events")
            .WithSummary("Export all events, as JSON lines")
            .WithDescription("Every event of the workspace, oldest first, one per line. The response is streamed and is complete only if it ends with a line break.")
            .Produces<EventLine>(200, JsonLines);

    private static async Task<IResult> Stream(ApiCall call)
    {
        // The first page before the answer begins, so that a refusal can still be said.
        var first = await call.Ask(new ReadEvents(0, PageSize));
        return new Lines(call, first);
    }

    private sealed class Lines(ApiCall call, IReadOnlyList<EventLine> first) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = JsonLines;
            response.Headers.ContentDisposition = "attachment; filename=\"ledger.jsonl\"";
            for (var page = first; page.Count > 0; page = await call.Ask(new ReadEvents(page[^1].Sequence, PageSize)))
            {
                foreach (var line in page)
                {
                    response.BodyWriter.Write(JsonSerializer.SerializeToUtf8Bytes(line, ApiJson.Options));
                    response.BodyWriter.Write("\n"u8);
                }

                await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
                if (page.Count < PageSize)
                    break;
            }
        }
    }
}

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

/// <summary>One event of the ledger.</summary>
/// <param name="Sequence">Its place among all events; rising, with gaps.</param>
/// <param name="StreamId">The use case.</param>
/// <param name="Version">Its place among the use case's events.</param>
/// <param name="Type">Its stable name, such as need_stated.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Actor">The member who recorded it; null where it was the program itself.</param>
/// <param name="CorrelationId">What it belongs to.</param>
/// <param name="Data">What was said.</param>
public sealed record EventLine(long Sequence, Guid StreamId, long Version, string Type, DateTimeOffset At, Guid? Actor, string? CorrelationId, JsonElement Data);
