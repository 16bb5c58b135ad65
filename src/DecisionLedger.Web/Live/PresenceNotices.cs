using DecisionLedger.Web.EventStore;
using Npgsql;

namespace DecisionLedger.Web.Live;

/// <summary>Tells the other nodes of this one's screens: when one comes, goes or types, and every few seconds. A node without screens says nothing.</summary>
public sealed class PresenceNotices(NpgsqlDataSource database, Presence presence, DatabaseOutage outage, TimeProvider clock) : BackgroundService
{
    public const string Channel = "ledger_presence";

    // A notification's payload may have 8,000 bytes.
    private const int MostBytes = 7_900;

    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(TellNewsAsync(stoppingToken), TellAllAsync(stoppingToken));

    private async Task TellNewsAsync(CancellationToken stopping)
    {
        try
        {
            while (await presence.News.WaitToReadAsync(stopping))
            {
                await Task.Delay(Gather, stopping);
                // The last word on each screen is all that counts.
                var news = new Dictionary<Guid, PresentScreen>();
                while (presence.News.TryRead(out var one))
                    news[one.ScreenId] = one;
                await TellAsync(news.Values, stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    private async Task TellAllAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await Task.Delay(Presence.Beat, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            presence.Forget();
            if (presence.Own is { Count: > 0 } own)
                await TellAsync(own, stopping);
        }
    }

    private async Task TellAsync(IReadOnlyCollection<PresentScreen> screens, CancellationToken stopping)
    {
        try
        {
            foreach (var payload in Payloads(screens.Select(screen => screen.ToString())))
            {
                await using var command = database.CreateCommand($"select pg_notify('{Channel}', $1)");
                command.Parameters.AddWithValue(payload);
                await command.ExecuteNonQueryAsync(stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
        catch (NpgsqlException e)
        {
            // Those elsewhere see nobody here until the database is back.
            outage.Report("notices of who is there", e);
        }
    }

    private static IEnumerable<string> Payloads(IEnumerable<string> told)
    {
        // What is told is escaped: a character is a byte.
        var payload = "";
        foreach (var one in told.Where(one => one.Length < MostBytes))
        {
            if (payload.Length + one.Length + 1 > MostBytes)
            {
                yield return payload;
                payload = "";
            }

            payload = payload.Length == 0 ? one : $"{payload} {one}";
        }

        if (payload.Length > 0)
            yield return payload;
    }
}
