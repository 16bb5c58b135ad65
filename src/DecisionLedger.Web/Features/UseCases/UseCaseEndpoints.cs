using System.ComponentModel;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Features.Portfolio;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Features.UseCases.WhatIf;

namespace DecisionLedger.Web.Features.UseCases;

/// <summary>Use cases as wholes: listing, logging, reading, editing, and trying other facts on them.</summary>
public static class UseCaseEndpoints
{
    public const string List = "use-cases";

    public static void MapUseCases(this RouteGroupBuilder api)
    {
        var all = api.MapGroup("/use-cases");
        all.MapGet("/", Browse).WithName("listUseCases").WithTags("Use cases")
            .WithSummary("List the use cases")
            .WithDescription("Newest first by default. New events show in the list within moments, and in each use case immediately.")
            .Produces<ListPage<UseCaseLine>>().Refuses(400);
        all.MapPost("/", async (LogUseCaseBody body, ApiCall call) =>
            {
                var framework = await call.FrameworkOf(body.Framework, body.FrameworkVersion);
                var facts = body.ToFirstFacts(framework);
                return await call.Record(_ => new LogUseCase(Guid.Empty, body.Title, body.Requirement, facts, framework.Key), begins: true);
            })
            .WithName("logUseCase").WithTags("Use cases").WithSummary("Create a use case, with its known facts")
            .WithMetadata(new RecordsEventsAttribute(onUseCase: false))
            .Produces<AppendResult>(StatusCodes.Status201Created).Refuses(400, 409, 413, 415, 422);

        var one = all.MapGroup("/{id:guid}");
        one.MapGet("/", Read).Reads<UseCaseBody>("getUseCase", "Read a use case, now or at a past point");
        one.MapGet("/recommendation", Recommend).Reads<UseCaseEvaluation>("getRecommendation", "Read the recommendation, its reasons and how settled it is");
        one.MapPatch("/", (Guid id, EditUseCaseBody body, ApiCall call) => call.Record(seen => new EditUseCase(id, body.Title, body.Requirement, body.Reason, seen)))
            .Records("editUseCase", "Change title or requirement");
        one.MapPost("/archive", (Guid id, ReasonBody? body, ApiCall call) => call.Record(seen => new ArchiveUseCase(id, true, body?.Reason ?? "", seen)))
            .Records("archiveUseCase", "Archive a use case; its history stays");
        one.MapPost("/restore", (Guid id, ReasonBody? body, ApiCall call) => call.Record(seen => new ArchiveUseCase(id, false, body?.Reason ?? "", seen)))
            .Records("restoreUseCase", "Restore an archived use case");
        one.MapPost("/what-if", TryOtherFacts).WithName("whatIf").WithTags("Use cases").WithSummary("Try other facts without recording them")
            .Produces<WhatIfAnswer>().Refuses(400, 404, 413, 415);
        one.MapPost("/what-if/recording", (Guid id, RecordWhatIfBody body, ApiCall call) => call.Record(seen => new RecordWhatIf(id, body.ToChanges(), body.Reason, seen)))
            .Records("recordWhatIf", "Record all changes of a what-if together; answers count as yours");
    }

    private static async Task<IResult> Browse(
        ApiCall call,
        [Description("Words in the title or requirement: all of them, in any order; case and accents do not matter.")] string? search,
        [Description("drifted, changeRequested, reviewDue, requirementChanged, contested, undecided, decided or archived.")] string? state,
        [Description("The recommended target, as approaches joined by +: rag+fineTuning.")] string? target,
        [Description("logged (newest first), lastChanged, title or pressing (needs attention first).")] string? sort,
        [Description("The value of next from the previous page.")] string? cursor,
        [Description("The page size, 1 to 200; 50 if omitted.")] int? limit)
    {
        var take = Cursor.Limit(limit);
        var order = ApiJson.ReadWord<PortfolioSort>(sort, "sort") ?? PortfolioSort.Logged;
        var after = Cursor.PlaceOf(cursor, List, parts => PortfolioPlace.Of(parts, order));
        var page = await call.Ask(new BrowsePortfolio
        {
            Search = search ?? "",
            State = ApiJson.ReadWord<UseCaseState>(state, "state"),
            Target = await PortfolioEndpoints.ReadTarget(call, target),
            Sort = order,
            After = after,
            Take = take,
            Today = call.Today,
        });
        return TypedResults.Ok(new ListPage<UseCaseLine>(
            page.Rows.Select(r => UseCaseLine.Of(r, call.Today)).ToList(), page.Next is { } next ? Cursor.Of(List, next.Parts) : null));
    }

    private static async Task<IResult> Read(ApiCall call, Guid id, [Description(PointInTimeQuery.Meaning)] string? asOf)
    {
        if (await call.Ask(new GetUseCase(id, PointInTimeQuery.Read(asOf, "asOf"))) is not { } view)
            return NotThere(asOf);
        var body = UseCaseBody.Of(view, call.Today);
        return call.Tagged(EntityTag.Of(view.Version, due: body.State == UseCaseState.ReviewDue), body);
    }

    private static async Task<IResult> Recommend(
        ApiCall call,
        Guid id,
        [Description(PointInTimeQuery.Meaning)] string? asOf,
        [Description("Evaluates the facts with this framework version; thatDay gives the result of the version in use then, and parting the differences.")] int? frameworkVersion,
        [Description("The framework of that version; the use case's own if omitted.")] string? framework)
    {
        if (await call.Ask(new GetUseCase(id, PointInTimeQuery.Read(asOf, "asOf"))) is not { } view)
            return NotThere(asOf);
        var under = await Under(call, view, framework, frameworkVersion);
        return call.Tagged(EntityTag.Of(view.Version), UseCaseEvaluation.Of(view, under));
    }

    private static async Task<IResult> TryOtherFacts(ApiCall call, Guid id, WhatIfBody body)
    {
        if (await call.Ask(new GetUseCase(id, PointInTime.Now)) is not { } view)
            return NotThere(null);
        var framework = await Under(call, view, body.Framework, body.FrameworkVersion);
        return TypedResults.Ok(WhatIfAnswer.Of(id, view.Assessment.UseCase, framework, body.ToChanges(framework), call.Member));
    }

    /// <summary>The version asked for; the one that the use case is read under where none is.</summary>
    /// <exception cref="RefusedCallException">The workspace has no such framework or version; the refusal names those that there are.</exception>
    public static async ValueTask<Domain.Frameworks.Framework> Under(ApiCall call, UseCaseView view, string? framework, int? version) =>
        framework is null && version is null
            ? view.Framework
            : await call.FrameworkOf(framework ?? view.Framework.Id, version);

    /// <param name="asOf">The moment asked for; then the use case may be there, but was not yet.</param>
    public static IResult NotThere(string? asOf) =>
        ApiProblem.Of(
            StatusCodes.Status404NotFound,
            UseCaseLedger.NotFound.Code,
            string.IsNullOrEmpty(asOf) ? UseCaseLedger.NotFound.Message : $"This use case does not exist in this workspace, or not yet as of {asOf}.");
}
