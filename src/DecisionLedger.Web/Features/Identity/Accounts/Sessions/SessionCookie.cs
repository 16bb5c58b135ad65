using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using Marten;
using Marten.Patching;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Identity.Accounts.Sessions;

/// <summary>Begins, renews and ends the browser's session. For static pages and endpoints only: a circuit cannot set cookies.</summary>
public sealed class SessionCookie(IHttpContextAccessor accessor, IDocumentStore store, CommitNotices notices, TimeProvider clock)
{
    private static readonly TimeSpan KeptAfterItsEnd = TimeSpan.FromDays(30);

    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("A session begins and ends in a request for a page only.");

    /// <summary>
    /// Signs the browser in as the account that was let in. Whoever was signed in there before is signed out, in every tab; the same account goes on
    /// with the session it has.
    /// </summary>
    public async Task BeginAsync(SignInOutcome admitted)
    {
        var account = admitted.AccountId ?? throw new InvalidOperationException("A session was asked for nobody.");
        if (ActorClaims.SessionOf(Context.User) is not null && ActorClaims.AccountOf(Context.User) == account)
        {
            await RenewAsync();
            return;
        }

        await EndRowAsync();
        await using var session = store.LightweightSession();
        var known = await session.LoadAsync<Account>(account, Context.RequestAborted) ?? throw new InvalidOperationException("A session was asked for an account that does not exist.");
        var now = clock.GetUtcNow();
        var begun = new AccountSession { Id = Guid.NewGuid(), AccountId = account, SecurityStamp = admitted.SecurityStamp ?? known.SecurityStamp, BeganAt = now };
        session.Insert(begun);
        var old = now - KeptAfterItsEnd;
        session.DeleteWhere<AccountSession>(s => s.AccountId == account && s.EndedAt < old);
        await session.SaveChangesAsync(Context.RequestAborted);
        await WriteAsync(session, known, begun);
    }

    /// <summary>Writes the cookie again after the account has opened another workspace.</summary>
    public async Task RenewAsync()
    {
        await using var session = store.QuerySession();
        if (ActorClaims.SessionOf(Context.User) is { } id
            && await session.LoadAsync<AccountSession>(id, Context.RequestAborted) is { } open
            && await session.LoadAsync<Account>(open.AccountId, Context.RequestAborted) is { } account)
            await WriteAsync(session, account, open);
    }

    /// <summary>Signs the browser out: its session ends, in every tab and for every copy of its cookie.</summary>
    public async Task EndAsync()
    {
        await EndRowAsync();
        await Context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Lets a cookie in only while its session is open, and keeps the names in it those of today.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // Style sheets and the like are for everyone, and are not worth a question to the database.
        if (context.HttpContext.GetEndpoint() is { } endpoint
            && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            context.RejectPrincipal();
            return;
        }

        var services = context.HttpContext.RequestServices;
        var cancellation = context.HttpContext.RequestAborted;
        if (context.Principal is { } user && ActorClaims.SessionOf(user) is { } id && ActorClaims.AccountOf(user) is { } accountId)
        {
            await using var reading = services.GetRequiredService<IDocumentStore>().QuerySession();
            var batch = reading.CreateBatchQuery();
            var (session, account) = (batch.Load<AccountSession>(id), batch.Load<Account>(accountId));
            var membership = ActorClaims.ActorOf(user) is { } actor ? batch.Load<Membership>(Membership.IdOf(actor.WorkspaceId, actor.MemberId)) : null;
            await batch.Execute(cancellation);
            if (AccountSession.IsOpen(await session, await account))
            {
                if (membership is not null)
                    context.HttpContext.Features.Set(new Access.CheckedMembership(await membership));
                if (user.Identity?.Name != (await account)!.Name)
                {
                    context.ReplacePrincipal(AccountPrincipals.Of((await account)!, (await session)!, user.FindFirst(ActorClaims.Workspace)?.Value));
                    context.ShouldRenew = true;
                }

                return;
            }
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private async Task EndRowAsync()
    {
        if (ActorClaims.SessionOf(Context.User) is not { } id || ActorClaims.AccountOf(Context.User) is not { } account)
            return;
        await using var session = store.LightweightSession();
        var now = clock.GetUtcNow();
        session.Patch<AccountSession>(id).Set(s => s.EndedAt, now);
        // Whoever has clicked "Sign out" is signed out, also where the browser does not wait for the answer.
        await session.SaveChangesAsync(CancellationToken.None);
        notices.AccountChanged(account);
    }

    private async Task WriteAsync(IQuerySession session, Account account, AccountSession open)
    {
        var workspace = await AccountPrincipals.WorkspaceOf(account, session, Context.RequestAborted);
        await Context.SignInAsync(
            IdentityConstants.ApplicationScheme, AccountPrincipals.Of(account, open, workspace), new AuthenticationProperties { IsPersistent = true });
    }
}
