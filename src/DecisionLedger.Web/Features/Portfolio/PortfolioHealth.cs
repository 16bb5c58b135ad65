using System.Globalization;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Portfolio.Project;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace DecisionLedger.Web.Features.Portfolio;

/// <summary>Whether the portfolio shows all that was recorded: its projection runs, and no use case was set aside.</summary>
public sealed class PortfolioHealth(PortfolioWatch watch) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var standing = await watch.ReadAsync(cancellationToken);
            return standing switch
            {
                { Degraded: false } => HealthCheckResult.Healthy("The portfolio is up to date."),
                { SetAside: > 0 } => HealthCheckResult.Degraded(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{standing.SetAside:N0} use cases are shown without an event that could not be applied. Fix the cause, then run the command retry.")),
                _ => HealthCheckResult.Degraded(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The portfolio is {standing.EventsBehind:N0} events behind and has not moved for {standing.Behind.TotalSeconds:N0} seconds. What is recorded is safe.")),
            };
        }
        catch (Exception e) when (DatabaseOutage.IsReasonOf(e) || e is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName })
        {
            // The check of the database says so.
            return HealthCheckResult.Degraded("The portfolio's progress is not known.");
        }
    }
}
