using DecisionLedger.EmbeddedPostgres;

namespace DecisionLedger.Web.Host;

/// <summary>Brings the private PostgreSQL back where it was killed while the program runs.</summary>
public sealed class EmbeddedPostgresWatch(EmbeddedPostgresCluster cluster, ILogger<EmbeddedPostgresWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        string? said = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                if (cluster.IsProcessThere)
                    continue;
                await cluster.EnsureRunningAsync(stoppingToken);
                said = null;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (EmbeddedPostgresException e)
            {
                if (e.Message != said)
                    logger.LogError("The private PostgreSQL is down and could not be restarted: {Reason}", said = e.Message);
            }
        }
    }
}
