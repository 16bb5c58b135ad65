using DecisionLedger.Web.Api.Documents;
using DecisionLedger.Web.Api.Health;

namespace DecisionLedger.Web.Api;

/// <summary>The JSON API under /api/v1, its description, and what tells whether the program is well.</summary>
public static class ApiRegistration
{
    public const string Prefix = "/api/v1";

    public static void AddApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        // In every environment alike: what cannot be read is told by ApiPipeline.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddHttpContextAccessor();
        services.AddScoped<ApiCall>();
        services.AddApiDocument();
        services.AddHealth();
    }

    /// <summary>Call before the accounts' checks are put in place: it makes problem details of what they refuse.</summary>
    /// <returns>What features map their endpoints on.</returns>
    public static RouteGroupBuilder MapApi(this WebApplication app)
    {
        app.UseMiddleware<OutagePage>();
        app.UseMiddleware<ApiPipeline>();
        app.MapHealth();
        app.MapApiDocument();
        var api = app.MapGroup(Prefix).RequireMember();
        api.AddEndpointFilter(BadRequest.RefuseNullInLists);
        foreach (var status in new[] { 401, 403, 500, 503 })
            api.ProducesProblem(status, ApiEndpoints.ProblemMediaType);
        return api;
    }
}
