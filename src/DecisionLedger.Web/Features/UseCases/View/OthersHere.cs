using DecisionLedger.Web.Live;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>Who else looks at a use case now, and where they type; one for each page, handed down.</summary>
public sealed class OthersHere : IDisposable
{
    private readonly Presence _presence;
    private readonly ScreenPresence _own;
    private readonly (string Workspace, Guid UseCase, Guid Member) _at;

    private readonly int _visit;

    private OthersHere(Presence presence, ScreenPresence own, string workspaceId, Guid useCaseId, Guid memberId)
    {
        (_presence, _own, _at) = (presence, own, (workspaceId, useCaseId, memberId));
        _visit = own.Enter(workspaceId, useCaseId, memberId, Tell);
    }

    private event Func<Task>? Changed;

    /// <summary>Each once, however many screens they have.</summary>
    public IReadOnlyList<Guid> Members => [.. Screens.Select(screen => screen.MemberId).Distinct().Order()];

    private IEnumerable<PresentScreen> Screens => _presence.Others(_at.Workspace, _at.UseCase, _at.Member);

    /// <summary>The reader comes to a use case.</summary>
    public static OthersHere Enter(Presence presence, ScreenPresence own, string workspaceId, Guid useCaseId, Guid memberId) =>
        new(presence, own, workspaceId, useCaseId, memberId);

    public IReadOnlyList<Guid> TypingIn(string what) => [.. Screens.Where(screen => screen.TypesIn == what).Select(screen => screen.MemberId).Distinct().Order()];

    /// <summary>The reader types there.</summary>
    public void TypeIn(string what) => _own.TypeIn(what);

    /// <summary>The reader has ended typing there.</summary>
    public void StopTypingIn(string what) => _own.StopTypingIn(what);

    /// <returns>Dispose of it to stop watching.</returns>
    public IDisposable Watch(Func<Task> changed)
    {
        Changed += changed;
        return new Watching(() => Changed -= changed);
    }

    /// <summary>The reader leaves the use case.</summary>
    public void Dispose() => _own.Leave(_visit);

    private Task Tell() => Task.WhenAll((Changed?.GetInvocationList() ?? []).Cast<Func<Task>>().Select(tell => tell()));

    private sealed class Watching(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
