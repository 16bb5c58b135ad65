using System.Globalization;
using DecisionLedger.Web.EventStore;
using Npgsql;

namespace DecisionLedger.Web.Live;

/// <summary>
/// Tells every node what was committed, by PostgreSQL's NOTIFY, and wakes this node's open screens. Notices are gathered for a moment and sent
/// after the commit: a NOTIFY within each transaction takes a lock of the whole database at commit and halves what can be appended.
/// </summary>
public sealed class LedgerNotifications(NpgsqlDataSource database, CommitNotices notices, ScreenSubscriptions screens, DaemonWakeup daemon, Presence presence, DatabaseOutage outage)
    : BackgroundService
{
    public const string Channel = "ledger";

    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    // A notification's payload may have 8,000 bytes.
    private const int MostBytes = 7_900;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(TellAsync(stoppingToken), ListenAsync(stoppingToken));

    private async Task TellAsync(CancellationToken stopping)
    {
        while (await Until(notices.Streams.WaitToReadAsync(stopping).AsTask()))
        {
            await Task.Delay(Gather, CancellationToken.None);
            var gathered = new HashSet<string>();
            while (notices.Streams.TryRead(out var notice))
                gathered.Add(notice);
            try
            {
                foreach (var payload in Payloads(gathered))
                {
                    await using var command = database.CreateCommand($"select pg_notify('{Channel}', $1)");
                    command.Parameters.AddWithValue(payload);
                    await command.ExecuteNonQueryAsync(CancellationToken.None);
                }
            }
            catch (NpgsqlException e)
            {
                // Their screens catch up when they next hear of a change.
                outage.Report("notices to other nodes", e);
                foreach (var notice in gathered)
                    Wake(notice);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(stopping);
                connection.Notification += (_, heard) =>
                {
                    foreach (var notice in heard.Payload.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    {
                        if (heard.Channel == Channel)
                            Wake(notice);
                        else if (PresentScreen.Read(notice) is { } screen)
                            presence.Hear(screen);
                    }
                };
                await using (var listen = new NpgsqlCommand($"listen {Channel}; listen {PresenceNotices.Channel}", connection))
                    await listen.ExecuteNonQueryAsync(stopping);
                outage.Answered();
                daemon.Listening = true;
                daemon.Hear();
                // What was committed while nobody listened is unknown: let every screen read again.
                screens.Wake(null, null);
                while (!stopping.IsCancellationRequested)
                    await connection.WaitAsync(stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException or InvalidOperationException)
            {
                daemon.Listening = false;
                outage.Report("notices from other nodes", e);
                await Until(Task.Delay(Retry, stopping));
            }
        }
    }

    private static IEnumerable<string> Payloads(IEnumerable<string> gathered)
    {
        // Ids are hexadecimal: a character is a byte.
        var payload = "";
        foreach (var notice in gathered)
        {
            if (payload.Length + notice.Length + 1 > MostBytes)
            {
                yield return payload;
                payload = "";
            }

            payload = payload.Length == 0 ? notice : $"{payload} {notice}";
        }

        if (payload.Length > 0)
            yield return payload;
    }

    private void Wake(string notice)
    {
        daemon.Hear();
        var parts = notice.Split('/');
        screens.Wake(
            parts[0],
            parts.Length > 1 && Guid.TryParse(parts[1], out var id) ? id : null,
            parts.Length > 2 && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null);
    }

    private static async Task<bool> Until(Task waiting)
    {
        try
        {
            await waiting;
            return waiting is not Task<bool> { Result: false };
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
