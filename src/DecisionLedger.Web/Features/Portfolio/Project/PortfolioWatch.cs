using DecisionLedger.Web.EventStore;
using JasperFx;
using JasperFx.Events.Daemon;
using Npgsql;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <summary>How the portfolio stands to what was recorded.</summary>
/// <param name="Running">Whether its projection runs, as far as this node can tell; another node may run it.</param>
/// <param name="EventsBehind">How many events of all workspaces are still to come; counted to <see cref="ShardProgress.MostCounted"/>.</param>
/// <param name="Behind">For how long it has not moved although there are such events.</param>
/// <param name="SetAside">How many use cases of all workspaces are set aside.</param>
public sealed record PortfolioStanding(bool Running, long EventsBehind, TimeSpan Behind, int SetAside)
{
    /// <summary>Whether somebody should look: readers see less than was recorded.</summary>
    public bool Degraded => !Running || SetAside > 0 || Behind > PortfolioWatch.Patience;
}

/// <summary>Sees to it that the portfolio's projection runs: what stopped is started again, each time a little later, and what never was built is built.</summary>
public sealed class PortfolioWatch(NpgsqlDataSource database, PortfolioRebuild rebuild, IServiceProvider services, TimeProvider clock, ILogger<PortfolioWatch> logger) : BackgroundService
{
    /// <summary>For how long the projection may stand still before it is said.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Lock _seeing = new();
    private (long Progress, DateTimeOffset Since)? _stalled;
    private DateTimeOffset _notBefore;
    private TimeSpan _wait = Interval;

    /// <summary>Asks the database, and this node's daemon, how the portfolio stands now.</summary>
    public async Task<PortfolioStanding> ReadAsync(CancellationToken cancellation)
    {
        var progress = (await ShardProgress.ReadAsync(database, [PortfolioProjection.Shard], cancellation)).Single();
        await using var command = database.CreateCommand("select count(*) from ledger.set_aside where projection = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = PortfolioProjection.Name });
        var setAside = (long)(await command.ExecuteScalarAsync(cancellation))!;
        return new PortfolioStanding(Stopped().Count == 0, progress.Behind, Seen(progress.Seen, progress.Behind), (int)setAside);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await rebuild.EnsureBuiltAsync(stoppingToken);
                await ReadAsync(stoppingToken);
                await RestartAsync(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away, or its schema is not there yet: whoever needs it says so; here it is only tried again.
                logger.LogDebug(e, "The portfolio could not be looked after");
            }

            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>For how long the projection has stood at the same event although there are later ones.</summary>
    private TimeSpan Seen(long progress, long behind)
    {
        var now = clock.GetUtcNow();
        lock (_seeing)
        {
            if (behind == 0)
                _stalled = null;
            else if (_stalled?.Progress != progress)
                _stalled = (progress, now);
            return _stalled is { } stalled ? now - stalled.Since : TimeSpan.Zero;
        }
    }

    // Marten takes up again what paused at an error; what stopped, because another process had moved on, it leaves.
    private List<ISubscriptionAgent> Stopped() =>
        Daemon()?.CurrentAgents().Where(a => a.Name.Name == PortfolioProjection.Name && a.Status != AgentStatus.Running).ToList() ?? [];

    private async Task RestartAsync(CancellationToken cancellation)
    {
        var stopped = Stopped().Where(a => a.Status == AgentStatus.Stopped).ToList();
        if (stopped.Count == 0)
        {
            _wait = Interval;
            return;
        }

        var now = clock.GetUtcNow();
        if (now < _notBefore)
            return;
        (_notBefore, _wait) = (now + _wait, _wait * 2 > LongestWait ? LongestWait : _wait * 2);
        foreach (var agent in stopped)
        {
            logger.LogWarning("The projection {Shard} had stopped and was restarted", agent.Name.Identity);
            await Daemon()!.StartAgentAsync(agent.Name, cancellation);
        }
    }

    private IProjectionDaemon? Daemon() => services.GetService<Marten.Events.Daemon.Coordination.IProjectionCoordinator>()?.DaemonForMainDatabase();
}
