using Marten;
using Marten.Services.BatchQuerying;

namespace DecisionLedger.Web.Requests;

/// <summary>
/// Whether an actor may do something now: its session is open and its membership active. Read with every request, so that signing out, or taking
/// a role away, counts from the next command on, whatever page it is sent from.
/// </summary>
public sealed class AccessCheck
{
    private readonly Actor _actor;
    private readonly Task<Membership?> _membership;
    private readonly Task<AccountSession?>? _session;
    private readonly Task<Account?>? _account;

    private AccessCheck(IBatchedQuery batch, Actor actor)
    {
        _actor = actor;
        _membership = batch.Load<Membership>(Membership.IdOf(actor.WorkspaceId, actor.MemberId))!;
        // A program with a token, and the program itself, have no session.
        if (actor.SessionId is not { } session)
            return;
        _session = batch.Load<AccountSession>(session)!;
        _account = batch.Load<Account>(actor.MemberId)!;
    }

    /// <summary>Adds what is to be read to the batch. After <c>batch.Execute</c>, call <see cref="Require"/>.</summary>
    public static AccessCheck Enlist(IBatchedQuery batch, Actor actor) => new(batch, actor);

    /// <summary>Reads by itself, in one round trip.</summary>
    public static async Task<WorkspaceRole> RequireNow(IQuerySession session, Actor actor, WorkspaceRole required, CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var check = Enlist(batch, actor);
        await batch.Execute(cancellation);
        return await check.Require(required);
    }

    /// <returns>The role in which the actor acts.</returns>
    /// <exception cref="AccessRefusedException">The session has ended, the actor is not a member, or the role is too low.</exception>
    public async Task<WorkspaceRole> Require(WorkspaceRole required)
    {
        if (_session is not null && !AccountSession.IsOpen(await _session, await _account!))
            throw AccessRefusedException.SignedOut();
        if (await _membership is not { Active: true } membership)
            throw AccessRefusedException.NotAMember();

        var role = membership.Role < _actor.HighestRole ? membership.Role : _actor.HighestRole;
        return role >= required
            ? role
            : throw new AccessRefusedException($"Your role here is {RoleWords.Of(role)}; this needs {RoleWords.Of(required)}. Nothing was changed.");
    }
}
