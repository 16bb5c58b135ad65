using System.Globalization;
using DecisionLedger.Web.EventStore;
using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace DecisionLedger.Web.Api.Health;

/// <summary>For whoever runs the program: is it alive, and can it serve.</summary>
public static class HealthEndpoints
{
    /// <summary>What a check carries that says whether the program can serve.</summary>
    public const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [Ready], timeout: TimeSpan.FromSeconds(3))
            .AddCheck<ProjectionHealth>("projections", tags: [Ready], timeout: TimeSpan.FromSeconds(3));

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

/// <summary>Whether the database answers and holds the program's tables.</summary>
public sealed class DatabaseHealth(NpgsqlDataSource database, DatabaseOutage outage) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = database.CreateCommand("select to_regclass('ledger.mt_events') is not null and to_regclass('ledger.use_case_current') is not null");
            var holdsLedger = await command.ExecuteScalarAsync(cancellationToken) is true;
            outage.Answered();
            return holdsLedger
                ? HealthCheckResult.Healthy("The database responds and has the ledger's tables.")
                : HealthCheckResult.Unhealthy("The database responds but does not have the ledger's tables. Run the command migrate.");
        }
        catch (Exception e) when (DatabaseOutage.IsReasonOf(e))
        {
            return HealthCheckResult.Unhealthy("The database cannot be reached.", e);
        }
    }
}

/// <summary>
/// Whether what is projected behind the events keeps up with them. Every node can tell, whichever projects: what counts is how long the oldest event that
/// a projection has not seen waits. A program that lags still serves, so it is degraded and not unhealthy.
/// </summary>
public sealed class ProjectionHealth(IDocumentStore store, NpgsqlDataSource database) : IHealthCheck
{
    /// <summary>Another node takes over within a few seconds; what takes longer is a stop.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var shards = store.Options.Events.Projections().Where(p => p.Lifecycle == ProjectionLifecycle.Async).Select(p => $"{p.Name}:All");
            var behind = (await ShardProgress.ReadAsync(database, shards, cancellationToken))
                .Where(shard => shard.Waiting > Patience)
                .Select(shard => string.Create(CultureInfo.InvariantCulture, $"{shard.Shard.Split(':')[0]} is {shard.Waiting.TotalSeconds:N0} seconds behind"))
                .ToList();
            return behind.Count == 0
                ? HealthCheckResult.Healthy("Every projection is up to date.")
                : HealthCheckResult.Degraded($"{string.Join(", ", behind)}. Recorded data is safe and use cases are up to date; lists show older data.");
        }
        catch (Exception e) when (DatabaseOutage.IsReasonOf(e) || e is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName })
        {
            // The check of the database says so.
            return HealthCheckResult.Degraded("The projections' progress is not known.");
        }
    }
}
