using DecisionLedger.EmbeddedPostgres;
using DecisionLedger.Web.EventStore;

namespace DecisionLedger.Web.Host;

/// <summary>Brings the private PostgreSQL back where it was killed while the program runs.</summary>
public sealed class EmbeddedPostgresWatch(EmbeddedPostgresCluster cluster, DatabaseOutage outage, ILogger<EmbeddedPostgresWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // The connection that listens breaks with the server, and says so at once. The clock is for the moments in which there is none.
    private static readonly TimeSpan Unnoticed = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? said = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            await outage.Away.WaitAsync(Unnoticed, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (!cluster.IsProcessThere)
                {
                    await cluster.EnsureRunningAsync(stoppingToken);
                    said = null;
                }

                if (outage.Away.IsCompleted)
                    await Task.Delay(Pause, stoppingToken);
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
