using System.ComponentModel;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.UseCases.Compare;
using DecisionLedger.Web.Features.UseCases.Export;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.View;

namespace DecisionLedger.Web.Features.UseCases;

/// <summary>What happened to a use case: its history, what two moments differ in, and the whole to take away.</summary>
public static class HistoryEndpoints
{
    private const string List = "history";

    public static void MapHistory(this RouteGroupBuilder api)
    {
        var one = api.MapGroup("/use-cases/{id:guid}");
        one.MapGet("/history", Read).WithName("getHistory").WithTags("Use cases").WithSummary("List the events, oldest first")
            .Produces<ListPage<HistoryLine>>().Refuses(400, 404);
        one.MapGet("/diff", Compare).WithName("compareMoments").WithTags("Use cases").WithSummary("Compare two points of a use case, in words")
            .Produces<ComparisonBody>().Refuses(400, 404);
        one.MapGet("/export", Export).WithName("exportUseCase").WithTags("Use cases").WithSummary("Export a use case as JSON, CSV or a Markdown decision record")
            .WithDescription("json: the use case and its history. csv: the history, one event per row. md: a decision record in the MADR layout.")
            .Produces<UseCaseExport>().Produces<string>(200, "text/csv").Produces<string>(200, "text/markdown").Refuses(400, 404);
    }

    private static async Task<IResult> Read(
        ApiCall call,
        Guid id,
        [Description("The value of next from the previous page.")] string? cursor,
        [Description("The page size, 1 to 200; 50 if omitted.")] int? limit,
        [Description("Adds under to each entry: what this framework version recommends for the same facts.")] int? frameworkVersion,
        [Description("The framework of that version; the use case's own if omitted.")] string? framework)
    {
        var take = Cursor.Limit(limit);
        var after = Cursor.PlaceOf(cursor, List);
        // One more than asked for tells whether there is a next page.
        var entries = await call.Ask(new GetHistory(id, after, take + 1));
        if (entries.Count == 0 && await call.Ask(new GetUseCase(id, PointInTime.Now)) is null)
            return UseCaseEndpoints.NotThere(null);
        var names = await call.Ask(new NamesOfMembers());
        var under = await Reread(call, id, framework, frameworkVersion, entries.Take(take));
        var page = entries.Take(take).Select(e => HistoryLine.Of(e, names, under.GetValueOrDefault(e.Version))).ToList();
        return TypedResults.Ok(new ListPage<HistoryLine>(page, entries.Count > take ? Cursor.Of(List, page[^1].Version) : null));
    }

    private static async Task<Dictionary<long, ReevaluatedEntry>> Reread(ApiCall call, Guid id, string? framework, int? version, IEnumerable<ReviewHistoryEntry> page)
    {
        if ((framework is null && version is null) || await call.Ask(new GetUseCase(id, PointInTime.Now)) is not { } view)
            return [];
        var under = await UseCaseEndpoints.Under(call, view, framework, version);
        var versions = page.Select(e => e.Version).ToList();
        return versions.Count == 0
            ? []
            : (await call.Ask(new ReevaluateHistory(id, under.Key, versions[0] - 1, versions[^1]))).ToDictionary(e => e.Version);
    }

    private static async Task<IResult> Compare(
        ApiCall call,
        Guid id,
        [Description("The first point: " + PointInTimeQuery.Meaning)] string? from,
        [Description("The second point; now if omitted. " + PointInTimeQuery.Meaning)] string? to,
        [Description("Adds under: what this framework version recommends at both points.")] int? frameworkVersion,
        [Description("The framework of that version; the one in use at the second point if omitted.")] string? framework)
    {
        if (string.IsNullOrEmpty(from))
            throw RefusedCallException.BadInput("empty", "Set from to an event number or a time in RFC 3339.", "from");
        var (first, second) = (PointInTimeQuery.Read(from, "from"), PointInTimeQuery.Read(to, "to"));
        Domain.Frameworks.FrameworkKey? under = null;
        if (framework is not null || frameworkVersion is not null)
        {
            if (await call.Ask(new GetUseCase(id, second)) is not { } view)
                return UseCaseEndpoints.NotThere(to);
            under = (await UseCaseEndpoints.Under(call, view, framework, frameworkVersion)).Key;
        }

        return await call.Ask(new CompareMoments(id, first, second, under)) is { } comparison
            ? TypedResults.Ok(ComparisonBody.Of(id, comparison))
            : UseCaseEndpoints.NotThere(from);
    }

    private static async Task<IResult> Export(ApiCall call, Guid id, [Description("json (if omitted), csv or md.")] string? format)
    {
        var kind = ApiJson.ReadWord<ExportFormat>(format, "format") ?? ExportFormat.Json;
        if (await call.Ask(new GetUseCase(id, PointInTime.Now)) is not { } view)
            return UseCaseEndpoints.NotThere(null);
        var names = await call.Ask(new NamesOfMembers());
        // Up to the version that was read: what is recorded between the two reads would not be in the use case.
        var history = (await call.Ask(new GetHistory(id))).Where(e => e.Version <= view.Version).Select(e => HistoryLine.Of(e, names)).ToList();
        return kind switch
        {
            ExportFormat.Csv => new ExportedFile(HistoryCsv.Of(history), "text/csv; charset=utf-8; header=present", $"use-case-{id}.csv"),
            ExportFormat.Md => new ExportedFile(DecisionRecord.Of(view, history), "text/markdown; charset=utf-8", $"use-case-{id}.md"),
            _ => new ExportedFile(UseCaseExport.Json(new UseCaseExport(UseCaseBody.Of(view, call.Today), history)), "application/json; charset=utf-8", $"use-case-{id}.json"),
        };
    }
}
