using DecisionLedger.Web.Ledger;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace DecisionLedger.Web.Api.Health;

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
                ? HealthCheckResult.Healthy("The database answers and holds the ledger.")
                : HealthCheckResult.Unhealthy("The database answers but lacks the ledger's tables. Run the command migrate.");
        }
        catch (Exception e) when (DatabaseOutage.IsReasonOf(e))
        {
            return HealthCheckResult.Unhealthy("The database cannot be reached.", e);
        }
    }
}
