using System.ComponentModel;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.Features.Frameworks.Find;

namespace DecisionLedger.Web.Features.Evaluate;

public static class EvaluateEndpoints
{
    public static void MapEvaluate(this RouteGroupBuilder api) =>
        api.MapPost("/evaluate", async (EvaluateBody body, ApiCall call) =>
            {
                var framework = await call.FrameworkOf(body.Framework, body.FrameworkVersion);
                return TypedResults.Ok(Evaluation.Of(framework, FactsCheck.Read(body, framework)));
            })
            .WithName("evaluate")
            .WithTags("Evaluate")
            .WithSummary("Evaluate facts")
            .WithDescription("Evaluates facts without a use case and stores nothing. An unknown name or value is refused with the field and its possible values.")
            .Refuses(StatusCodes.Status400BadRequest);
}

public sealed record EvaluateBody : FactsBody
{
    [Description("The framework to evaluate with; customise-llm if omitted.")]
    public string? Framework { get; init; }

    [Description("The version of the framework to evaluate with; the newest if omitted.")]
    public int? FrameworkVersion { get; init; }
}
