using Microsoft.AspNetCore.Components.Server.Circuits;

namespace DecisionLedger.Web.Live;

/// <summary>
/// The reader's own screen among those that look at a use case: where it is, and what is typed in. A circuit whose connection is down is not there, though it
/// is kept for a while; who pauses while typing no longer types.
/// </summary>
public sealed class ScreenPresence : CircuitHandler, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(6);

    private readonly Guid _id = Guid.NewGuid();
    private readonly Lock _lock = new();
    private readonly Presence _presence;
    private readonly ITimer _paused;
    private PresentScreen? _at;
    private int _visit;
    private bool _down;

    public ScreenPresence(Presence presence, TimeProvider clock)
    {
        _presence = presence;
        _paused = clock.CreateTimer(_ => Change(at => at with { TypesIn = "" }), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The reader looks at a use case.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="useCaseId">The use case.</param>
    /// <param name="memberId">The reader.</param>
    /// <param name="changed">Called on no particular thread when others come, go or type.</param>
    /// <returns>The visit, by which the page ends it: the next page may have begun before this one ends.</returns>
    public int Enter(string workspaceId, Guid useCaseId, Guid memberId, Func<Task> changed)
    {
        Leave(_visit);
        _presence.Watch(_id, workspaceId, useCaseId, changed);
        lock (_lock)
            _at = new PresentScreen(workspaceId, useCaseId, _id, memberId, "", Left: false);
        Say();
        return ++_visit;
    }

    /// <summary>The reader looks at something else.</summary>
    public void Leave(int visit)
    {
        if (visit != _visit)
            return;
        _presence.EndWatch(_id);
        lock (_lock)
        {
            if (_at is not null)
                _presence.Say(_at with { Left = true });
            _at = null;
        }
    }

    /// <param name="what">What the reader types in, as the page names it.</param>
    public void TypeIn(string what)
    {
        _paused.Change(Pause, Timeout.InfiniteTimeSpan);
        Change(at => at with { TypesIn = what });
    }

    /// <summary>Nothing is typed in there any more; what is typed in elsewhere stays.</summary>
    public void StopTypingIn(string what) => Change(at => at.TypesIn == what ? at with { TypesIn = "" } : at);

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _down = true;
            if (_at is not null)
                _presence.Say(_at with { Left = true });
        }

        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        lock (_lock)
            _down = false;
        Say();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        Leave(_visit);
        _paused.Dispose();
    }

    private void Change(Func<PresentScreen, PresentScreen> change)
    {
        lock (_lock)
        {
            if (_at is null)
                return;
            var changed = change(_at);
            if (changed == _at)
                return;
            _at = changed;
        }

        Say();
    }

    private void Say()
    {
        lock (_lock)
        {
            if (_at is not null && !_down)
                _presence.Say(_at);
        }
    }
}
