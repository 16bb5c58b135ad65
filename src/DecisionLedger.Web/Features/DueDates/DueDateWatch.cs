using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.DueDates;

/// <summary>Looks for review dates that have come: when the program starts, and then every minute.</summary>
public sealed class DueDateWatch(DueDates dates, DatabaseOutage outage, TimeProvider clock, ILogger<DueDateWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await dates.RecordAsync(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (DatabaseOutage.IsReasonOf(e))
            {
                outage.Report("looks for review dates", e);
                await Task.Delay(TimeSpan.FromSeconds(5), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception e) when (PageRequestsExtensions.IsUnreachable(e))
            {
                // A date that is not recorded now is recorded at the next look.
                logger.LogError(e, "Review dates could not be recorded");
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
