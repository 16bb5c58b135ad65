using System.Collections.Concurrent;
using DecisionLedger.Web.Features.Accounts;

namespace DecisionLedger.Web.Circuits;

/// <summary>The screens that are open on this node and what they watch. Woken after every commit on any node; a woken screen reads again.</summary>
public sealed class OpenScreens(ILogger<OpenScreens> logger)
{
    // A screen that many people write to at once reads again at most this often.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Stands in a workspace's place for what concerns the members of a workspace, whose id stands in a use case's place.</summary>
    public const string Members = "members";

    /// <summary>Stands in a workspace's place for what concerns one account, whatever workspace it works in.</summary>
    public const string Accounts = "account";

    private readonly ConcurrentDictionary<Watch, byte> _watches = new();

    /// <param name="workspaceId">The workspace.</param>
    /// <param name="useCaseId">The use case; null to watch the whole workspace.</param>
    /// <param name="changed">Called on no particular thread; a component goes through InvokeAsync.</param>
    /// <returns>Dispose of it to stop watching.</returns>
    public IDisposable Subscribe(string workspaceId, Guid? useCaseId, Func<Task> changed) => new Watch(this, workspaceId, useCaseId, changed);

    /// <summary>Watches who belongs to a workspace, and in which role.</summary>
    public IDisposable SubscribeToMembers(string workspaceId, Func<Task> changed) =>
        Subscribe(Members, Guid.TryParse(workspaceId, out var id) ? id : Guid.Empty, changed);

    /// <summary>Watches whether an account's sessions go on.</summary>
    public IDisposable SubscribeToAccount(Guid accountId, Func<Task> changed) => Subscribe(Accounts, accountId, changed);

    /// <param name="workspaceId">The workspace; null for all of them, when notifications may have been missed.</param>
    /// <param name="useCaseId">The use case; null for all of the workspace.</param>
    public void Wake(string? workspaceId, Guid? useCaseId)
    {
        foreach (var watch in _watches.Keys)
        {
            if ((workspaceId is null || watch.WorkspaceId == workspaceId)
                && (useCaseId is null || watch.UseCaseId is null || watch.UseCaseId == useCaseId))
                watch.Wake();
        }
    }

    private sealed class Watch : IDisposable
    {
        private readonly OpenScreens _screens;
        private readonly Func<Task> _changed;
        private int _pending;

        public Watch(OpenScreens screens, string workspaceId, Guid? useCaseId, Func<Task> changed)
        {
            (_screens, WorkspaceId, UseCaseId, _changed) = (screens, workspaceId, useCaseId, changed);
            _screens._watches.TryAdd(this, 0);
        }

        public string WorkspaceId { get; }

        public Guid? UseCaseId { get; }

        public void Wake()
        {
            // One read under way or waiting is enough: the waiting one sees all that was committed before it begins.
            if (Interlocked.Exchange(ref _pending, 1) == 0)
                _ = CallAsync();
        }

        private async Task CallAsync()
        {
            try
            {
                await Task.Delay(Pause);
                Interlocked.Exchange(ref _pending, 0);
                if (_screens._watches.ContainsKey(this))
                    await _changed();
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
                _screens.LogFailure(e);
            }
        }

        public void Dispose() => _screens._watches.TryRemove(this, out _);
    }

    private void LogFailure(Exception e) => logger.LogError(e, "A screen could not read again after a change");
}
