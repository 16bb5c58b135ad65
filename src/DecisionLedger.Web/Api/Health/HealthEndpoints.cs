using DecisionLedger.Web.Features.Portfolio;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DecisionLedger.Web.Api.Health;

/// <summary>For whoever runs the program: is it alive, and can it serve.</summary>
public static class HealthEndpoints
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [Ready], timeout: TimeSpan.FromSeconds(3))
            .AddCheck<ProjectionHealth>("projections", tags: [Ready], timeout: TimeSpan.FromSeconds(3))
            .AddCheck<PortfolioHealth>("portfolio", tags: [Ready], timeout: TimeSpan.FromSeconds(3));

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        // Alive means that this process answers; a database that is away is no reason to restart it.
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = Write }).AllowAnonymous();
    }

    private static Task Write(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new HealthAnswer(report.Status, report.Entries.ToDictionary(e => e.Key, e => e.Value.Description)), ApiJson.Options, context.RequestAborted);

    private sealed record HealthAnswer(HealthStatus Status, IReadOnlyDictionary<string, string?> Checks);
}
