using System.Collections.Concurrent;
using System.Threading.Channels;

namespace DecisionLedger.Web.Live;

/// <param name="WorkspaceId">The workspace.</param>
/// <param name="UseCaseId">The use case that the screen shows.</param>
/// <param name="ScreenId">The screen: a member may have several.</param>
/// <param name="MemberId">Who looks at it.</param>
/// <param name="TypesIn">What the member types in, as the page names it; empty where nowhere.</param>
/// <param name="Left">Whether the screen is gone.</param>
public sealed record PresentScreen(string WorkspaceId, Guid UseCaseId, Guid ScreenId, Guid MemberId, string TypesIn, bool Left)
{
    /// <summary>As it is told to the other nodes: without blanks, which separate one screen from the next.</summary>
    public override string ToString() => $"{WorkspaceId}/{UseCaseId:N}/{ScreenId:N}/{MemberId:N}/{(Left ? "-" : "+")}{Uri.EscapeDataString(TypesIn)}";

    /// <returns>Null where it is none: told by a node of another version.</returns>
    public static PresentScreen? Read(string told) =>
        told.Split('/') is [var workspace, var useCase, var screen, var member, [var sign, .. var typesIn]]
        && Guid.TryParse(useCase, out var useCaseId) && Guid.TryParse(screen, out var screenId) && Guid.TryParse(member, out var memberId)
            ? new PresentScreen(workspace, useCaseId, screenId, memberId, Uri.UnescapeDataString(typesIn), sign == '-')
            : null;
}

/// <summary>
/// Who looks at which use case now, on whichever node, and where they type. In memory only, and stored nowhere: each node tells the others of its screens
/// every few seconds, and a screen that nobody tells of any more is gone.
/// </summary>
public sealed class Presence(TimeProvider clock, ILogger<Presence> logger)
{
    /// <summary>How often a node tells of its screens.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Silent = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<Guid, PresentScreen> _own = new();
    private readonly ConcurrentDictionary<Guid, (PresentScreen Screen, long Heard)> _seen = new();
    private readonly ConcurrentDictionary<Guid, (string WorkspaceId, Guid UseCaseId, Func<Task> Changed)> _watching = new();
    private readonly Channel<PresentScreen> _news = Channel.CreateUnbounded<PresentScreen>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>What became of this node's screens, for who tells the other nodes.</summary>
    public ChannelReader<PresentScreen> News => _news.Reader;

    /// <summary>The screens of this node.</summary>
    public IReadOnlyCollection<PresentScreen> Own => [.. _own.Values];

    /// <summary>The screens of others at a use case, on whichever node.</summary>
    public IEnumerable<PresentScreen> Others(string workspaceId, Guid useCaseId, Guid memberId) =>
        _seen.Values.Select(seen => seen.Screen).Where(screen => screen.WorkspaceId == workspaceId && screen.UseCaseId == useCaseId && screen.MemberId != memberId);

    /// <summary>Tells a screen of this node when others come to its use case, go or type there; of itself it is not told.</summary>
    /// <param name="screenId">The screen.</param>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="useCaseId">The use case.</param>
    /// <param name="changed">Called on no particular thread; a component goes through InvokeAsync.</param>
    public void Watch(Guid screenId, string workspaceId, Guid useCaseId, Func<Task> changed) => _watching[screenId] = (workspaceId, useCaseId, changed);

    public void EndWatch(Guid screenId) => _watching.TryRemove(screenId, out _);

    /// <summary>Says where a screen of this node is, and what its member types in.</summary>
    public void Say(PresentScreen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        if (screen.Left)
            _own.TryRemove(screen.ScreenId, out _);
        else
            _own[screen.ScreenId] = screen;
        Hear(screen);
        _news.Writer.TryWrite(screen);
    }

    /// <summary>A node, this one perhaps, told of a screen.</summary>
    public void Hear(PresentScreen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var before = _seen.TryGetValue(screen.ScreenId, out var seen) ? seen.Screen : null;
        if (screen.Left)
            _seen.TryRemove(screen.ScreenId, out _);
        else
            _seen[screen.ScreenId] = (screen, clock.GetTimestamp());
        if (screen.Left ? before is not null : before != screen)
            Tell(screen);
    }

    /// <summary>Forgets the screens that no node has told of for a while: the node was killed, or its word did not arrive.</summary>
    public void Forget()
    {
        foreach (var (id, (screen, heard)) in _seen)
        {
            if (clock.GetElapsedTime(heard) > Silent && !_own.ContainsKey(id) && _seen.TryRemove(id, out _))
                Tell(screen);
        }
    }

    private void Tell(PresentScreen about)
    {
        foreach (var (id, (workspaceId, useCaseId, changed)) in _watching)
        {
            // Not on the thread that tells: it has others to tell.
            if (id != about.ScreenId && workspaceId == about.WorkspaceId && useCaseId == about.UseCaseId)
                _ = Task.Run(() => CallAsync(changed));
        }
    }

    private async Task CallAsync(Func<Task> changed)
    {
        try
        {
            await changed();
        }
        catch (ObjectDisposedException)
        {
            // The circuit ended between the word and the call.
        }
        catch (Exception e)
        {
            logger.LogError(e, "A screen could not show who else is there");
        }
    }
}
