using System.Collections.Concurrent;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Live;

/// <summary>The screens that are open on this node and what they watch. Woken after every commit on any node; a woken screen reads again.</summary>
public sealed class ScreenSubscriptions(ILogger<ScreenSubscriptions> logger)
{
    // A screen reads again at once, and then at most this often however many people write.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Stands in a workspace's place for what concerns the members of a workspace, whose id stands in a use case's place.</summary>
    public const string Members = "members";

    /// <summary>Stands in a workspace's place for what concerns one account, whatever workspace it works in.</summary>
    public const string Accounts = "account";

    /// <summary>Stands in a workspace's place for what waits for one member, whatever workspace it works in.</summary>
    public const string Inboxes = "inbox";

    private readonly ConcurrentDictionary<(string WorkspaceId, Guid? UseCaseId), ConcurrentDictionary<Watch, byte>> _watches = new();

    /// <param name="workspaceId">The workspace.</param>
    /// <param name="useCaseId">The use case, or the stream of a framework; null to watch what spans the workspace: its portfolio and its list of frameworks.</param>
    /// <param name="changed">Called on no particular thread; a component goes through InvokeAsync.</param>
    /// <param name="shown">The version that the screen shows: it is not woken for what it has already. Null where it is always to be woken.</param>
    /// <returns>Dispose of it to stop watching.</returns>
    public IDisposable Subscribe(string workspaceId, Guid? useCaseId, Func<Task> changed, Func<long>? shown = null)
    {
        var watch = new Watch(this, (workspaceId, useCaseId), changed, shown);
        _watches.GetOrAdd(watch.Key, _ => new()).TryAdd(watch, 0);
        return watch;
    }

    /// <summary>Watches who belongs to a workspace, and in which role.</summary>
    public IDisposable SubscribeToMembers(string workspaceId, Func<Task> changed) =>
        Subscribe(Members, Guid.TryParse(workspaceId, out var id) ? id : Guid.Empty, changed);

    /// <summary>Watches whether an account's sessions go on.</summary>
    public IDisposable SubscribeToAccount(Guid accountId, Func<Task> changed) => Subscribe(Accounts, accountId, changed);

    /// <summary>Watches what waits for a member.</summary>
    public IDisposable SubscribeToInbox(Guid memberId, Func<Task> changed) => Subscribe(Inboxes, memberId, changed);

    /// <param name="workspaceId">The workspace; null for every screen there is, when notices may have been missed.</param>
    /// <param name="useCaseId">The use case; null for what spans the workspace.</param>
    /// <param name="version">The version that it has come to; null where that is not known.</param>
    public void Wake(string? workspaceId, Guid? useCaseId, long? version = null)
    {
        if (workspaceId is null)
        {
            foreach (var watch in _watches.Values.SelectMany(w => w.Keys))
                watch.Wake(null);
            return;
        }

        if (!_watches.TryGetValue((workspaceId, useCaseId), out var watches))
            return;
        foreach (var watch in watches.Keys)
            watch.Wake(version);
    }

    private void Remove(Watch watch)
    {
        if (!_watches.TryGetValue(watch.Key, out var watches))
            return;
        watches.TryRemove(watch, out _);
        // Who subscribed between these two lines is put back.
        if (watches.IsEmpty && _watches.TryRemove(watch.Key, out var removed))
        {
            foreach (var late in removed.Keys)
                _watches.GetOrAdd(late.Key, _ => new()).TryAdd(late, 0);
        }
    }

    private bool IsWatched(Watch watch) => _watches.TryGetValue(watch.Key, out var watches) && watches.ContainsKey(watch);

    private sealed class Watch(ScreenSubscriptions screens, (string WorkspaceId, Guid? UseCaseId) key, Func<Task> changed, Func<long>? shown) : IDisposable
    {
        private long _last = long.MinValue / 2;
        private int _pending;

        public (string WorkspaceId, Guid? UseCaseId) Key => key;

        public void Wake(long? version)
        {
            if (version is { } reached && shown?.Invoke() >= reached)
                return;
            // One read under way or waiting is enough: the waiting one sees all that was committed before it begins.
            if (Interlocked.Exchange(ref _pending, 1) == 0)
                _ = CallAsync();
        }

        private async Task CallAsync()
        {
            try
            {
                var pause = Pause - TimeSpan.FromMilliseconds(Math.Min(Environment.TickCount64 - Interlocked.Read(ref _last), Pause.TotalMilliseconds));
                // Not on the thread that tells: it has others to wake.
                await Task.Delay(pause > TimeSpan.FromMilliseconds(1) ? pause : TimeSpan.FromMilliseconds(1));
                Interlocked.Exchange(ref _last, Environment.TickCount64);
                Interlocked.Exchange(ref _pending, 0);
                if (screens.IsWatched(this))
                    await changed();
            }
            catch (AccessRefusedException)
            {
                // The reader was signed out or removed; the page stays as it is, and says so (AccessNotice).
            }
            catch (ObjectDisposedException)
            {
                // The circuit ended between the wake and the call.
            }
            catch (Exception e)
            {
                screens.LogFailure(e);
            }
        }

        public void Dispose() => screens.Remove(this);
    }

    private void LogFailure(Exception e) => logger.LogError(e, "A screen could not be refreshed after a change");
}
