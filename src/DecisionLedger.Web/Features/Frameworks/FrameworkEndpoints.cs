using System.ComponentModel;
using System.Text.Json;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.Features.Frameworks.Adopt;
using DecisionLedger.Web.Features.Frameworks.Compare;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Features.Frameworks.Impact;
using DecisionLedger.Web.Features.Frameworks.List;
using DecisionLedger.Web.Features.Frameworks.Publish;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DecisionLedger.Web.Features.Frameworks;

/// <summary>The frameworks of a workspace: their versions, the draft of the next one, what it would move, and its adoption.</summary>
public static class FrameworkEndpoints
{
    private const string Tag = "Frameworks";

    public static void MapFrameworks(this RouteGroupBuilder api)
    {
        var all = api.MapGroup("/frameworks");
        all.MapGet("/", async (ApiCall call) => TypedResults.Ok(new ListPage<FrameworkLine>(await call.Ask(new ListFrameworks()), null)))
            .WithName("listFrameworks").WithTags(Tag).WithSummary("List the frameworks of the workspace, their versions and drafts");
        all.MapPost("/", (StartFrameworkBody body, ApiCall call) => call.RecordOnFramework(body.Id, _ => new StartFramework(body.Id, body.Name, body.Document?.GetRawText() ?? StarterText(body.Name))))
            .Changes("startFramework", "Create a framework for this workspace, with a first draft", onFramework: false);

        var one = all.MapGroup("/{framework}");
        one.MapGet("/versions/{version:int}", ReadVersion).WithName("getFrameworkVersion").WithTags(Tag)
            .WithSummary("Export a published version as a framework document").Produces<JsonElement>().Refuses(404);
        one.MapPost("/versions/{version:int}/adoptions", AdoptAll).WithName("adoptVersionEverywhere").WithTags(Tag)
            .WithSummary("Switch many use cases to this version")
            .WithDescription("One transaction per use case. If the request is interrupted, finished use cases stay switched; send it again to switch the rest.")
            .Produces<AdoptionReport>().Refuses(400, 404, 413, 415);
        one.MapGet("/impact", Survey).WithName("surveyImpact").WithTags(Tag)
            .WithSummary("Evaluate every use case with a version or with the draft; nothing is recorded").Produces<ImpactAnswer>().Refuses(404, 409, 422);

        one.MapGet("/comparison", Compare).WithName("compareVersions").WithTags(Tag)
            .WithSummary("Compare two versions, or a version with the draft, in words").Produces<FrameworkDifference>().Refuses(400, 409, 422);

        one.MapGet("/draft", ReadDraft).WithName("getDraft").WithTags(Tag).WithSummary("Read the draft and the problems that block publishing")
            .WithMetadata(new TaggedAttribute()).Produces<DraftAnswer>().Produces(StatusCodes.Status304NotModified).Refuses(404);
        one.MapPost("/draft", (string framework, BeginDraftBody body, ApiCall call) =>
                call.RecordOnFramework(framework, seen => new BeginDraft(framework, body.From, body.Document?.GetRawText(), seen)))
            .Changes("beginDraft", "Create a draft of the next version");
        one.MapPut("/draft", (string framework, EditDraftBody body, ApiCall call) =>
                call.RecordOnFramework(framework, seen => new EditDraft(framework, body.Document.GetRawText(), body.Note, seen)))
            .Changes("editDraft", "Replace the draft");
        one.MapPost("/draft/discard", (string framework, DiscardDraftBody? body, ApiCall call) =>
                call.RecordOnFramework(framework, seen => new DiscardDraft(framework, body?.Reason ?? "", seen)))
            .Changes("discardDraft", "Discard the draft; its history stays");
        one.MapPost("/draft/publish", (string framework, PublishDraftBody body, ApiCall call) =>
                call.RecordOnFramework(framework, seen => new PublishDraft(framework, body.Notes, seen)))
            .Changes("publishDraft", "Publish the draft as a version that never changes");

        api.MapPost("/use-cases/{id:guid}/framework", (Guid id, AdoptVersionBody body, ApiCall call) =>
                call.Record(seen => new AdoptVersion(id, new FrameworkKey(body.Framework ?? PublishedFrameworks.CustomiseLlm, body.Version), body.Reason, seen)))
            .Records("adoptVersion", "Switch the use case to another framework version");
    }

    private static RouteHandlerBuilder Changes(this RouteHandlerBuilder endpoint, string name, string summary, bool onFramework = true) =>
        endpoint.WithName(name).WithTags(Tag).WithSummary(summary).WithMetadata(new RecordsEventsAttribute(onFramework))
            .Produces<FrameworkRecorded>()
            .Refuses(onFramework ? [400, 404, 409, 412, 413, 415, 422] : [400, 409, 413, 415, 422]);

    private static async Task<IResult> ReadVersion(ApiCall call, string framework, int version) =>
        await call.Ask(new FindFramework(framework, version)) is { } found
            ? TypedResults.Text(found.ToJson(), "application/json; charset=utf-8")
            : NotThere();

    private static async Task<IResult> ReadDraft(ApiCall call, string framework)
    {
        if (await call.Ask(new GetDraft(framework)) is not { } draft)
            return NotThere();
        var answer = new DraftAnswer(
            framework, draft.EventVersion, draft.Basis?.Version, draft.EditedAt, draft.EditedBy, draft.Text, Framework.ProblemsIn(draft.Text));
        return call.Tagged(EntityTag.Of(draft.EventVersion), answer);
    }

    private static async Task<IResult> Survey(
        ApiCall call, string framework, [Description("The version to evaluate with; the draft if omitted.")] int? version)
    {
        var outcome = await call.Ask(new SurveyImpact(framework, version));
        return outcome.Value is { } report
            ? TypedResults.Ok(new ImpactAnswer(framework, version, report.UseCases.Count, report.Drifting, report.Moved))
            : ApiProblem.Of(outcome, conditional: false);
    }

    private static async Task<IResult> Compare(
        ApiCall call,
        string framework,
        [Description("The version to compare with; 1 if omitted.")] int? from,
        [Description("The changed version; the draft if omitted.")] int? to)
    {
        var outcome = await call.Ask(new CompareVersions(framework, from ?? 1, to));
        return outcome.Value is { } difference ? TypedResults.Ok(difference) : ApiProblem.Of(outcome, conditional: false);
    }

    private static async Task<IResult> AdoptAll(ApiCall call, string framework, int version, AdoptEverywhereBody body)
    {
        if (await call.Ask(new FindFramework(framework, version)) is null)
            return NotThere();
        var outcome = await call.Ask(new AdoptEverywhere(new FrameworkKey(framework, version), body.UseCases, body.Reason));
        return outcome.Value is { } report ? TypedResults.Ok(report) : ApiProblem.Of(outcome, conditional: false);
    }

    /// <summary>A blank name is refused by the command, with its own words.</summary>
    // A name that no framework can have is refused by the command, which says why.
    private static string StarterText(string name) => StarterFramework.For("starter", TextLimits.CheckTitle(TextLimits.Of(name)) is null ? name : "Unnamed").ToJson();

    private static ProblemHttpResult NotThere() =>
        ApiProblem.Of(StatusCodes.Status404NotFound, "not-found", "This framework, version or draft does not exist in this workspace.");
}
