namespace DecisionLedger.Web.Requests;

/// <summary>Who sent the request that this DI scope serves. Scoped; set once by <see cref="RequestSender"/>.</summary>
public sealed class RequestScope
{
    private Actor? _actor;

    public Actor Actor => _actor ?? throw new InvalidOperationException("A workspace request was sent without an actor; send it through RequestSender.");

    /// <summary>The role that is still to be checked, by whoever reads what the request decides on; null where it was checked already.</summary>
    public WorkspaceRole? ToCheck { get; set; }

    internal void Begin(Actor actor) => _actor = actor;
}
