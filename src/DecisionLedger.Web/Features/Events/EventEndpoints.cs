using System.Buffers;
using System.Text.Json;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.Features.Events.Read;

namespace DecisionLedger.Web.Features.Events;

public static class EventEndpoints
{
    public const string JsonLines = "application/x-ndjson";

    private const int PageSize = 500;

    public static void MapEvents(this RouteGroupBuilder api) =>
        api.MapGet("/events", Stream).WithName("streamEvents").WithTags("Events")
            .WithSummary("Take the whole ledger away, as JSON lines")
            .WithDescription("Every event of the workspace, oldest first, an event a line. The answer is streamed; a connection that breaks off before the last line end was not complete.")
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
