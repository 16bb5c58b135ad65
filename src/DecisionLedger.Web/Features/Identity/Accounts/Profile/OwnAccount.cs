using System.Net;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Features.Identity.Accounts.Names;
using DecisionLedger.Web.Features.Identity.Accounts.SignIn;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using JasperFx;
using Marten;
using Marten.Patching;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Identity.Accounts.Profile;

/// <summary>Reads a person's own account, for the page on which they change it.</summary>
public sealed record GetAccount(Guid AccountId) : IOutsideWorkspace<AccountProfile>;

public sealed record AccountProfile(string Name, string Email);

public sealed class GetAccountHandler(IQuerySession session) : IRequestHandler<GetAccount, AccountProfile>
{
    public async Task<AccountProfile> Handle(GetAccount request, CancellationToken cancellationToken) =>
        await session.LoadAsync<Account>(request.AccountId, cancellationToken) is { } account
            ? new AccountProfile(account.Name, account.Email)
            : throw new AccessRefusedException("This account no longer exists.");
}

/// <summary>Changes a person's own name, in every workspace. What was recorded under the old one goes on showing it.</summary>
public sealed record ChangeName(Guid AccountId, string Name) : IOutsideWorkspace<SignInOutcome>;

public sealed class ChangeNameHandler(IDocumentStore store, CommitNotices notices, TimeProvider clock) : IRequestHandler<ChangeName, SignInOutcome>
{
    private const int MostTries = 5;

    public async Task<SignInOutcome> Handle(ChangeName request, CancellationToken cancellationToken)
    {
        if (NameRule.Check(request.Name, nameof(request.Name), "your name") is { } fault)
            return SignInOutcome.Refused(fault);

        var name = request.Name.Trim();
        for (var tries = 1; ; tries++)
        {
            await using var session = store.LightweightSession();
            var account = await session.LoadAsync<Account>(request.AccountId, cancellationToken)
                ?? throw new AccessRefusedException("This account no longer exists. Nothing was changed.");
            if (account.Name == name)
                return SignInOutcome.Granted(account.Id, account.LastWorkspaceId);

            var memberships = await session.Query<Membership>().Where(m => m.MemberId == account.Id && m.Active).ToListAsync(cancellationToken);
            foreach (var membership in memberships)
            {
                if (await NamesInWorkspace.Claim(session, membership.WorkspaceId, account.Id, name, nameof(request.Name), cancellationToken) is { } taken)
                    return SignInOutcome.Refused(taken);
                // Only the name: an owner may be changing the role at the same moment.
                session.Patch<Membership>(membership.Id).Append(m => m.Renamings, new Renaming(membership.Name, name, clock.GetUtcNow(), account.Id));
                session.Patch<Membership>(membership.Id).Set(m => m.Name, name);
            }

            account.Name = name;
            session.Store(account);
            try
            {
                await session.SaveChangesAsync(cancellationToken);
            }
            catch (Exception e) when (tries < MostTries && (e is ConcurrencyException || NamesInWorkspace.WasQuicker(e)))
            {
                // The account was saved meanwhile for another reason, as by opening a workspace, or the name was taken: look again.
                continue;
            }

            foreach (var membership in memberships)
                notices.MembersChanged(membership.WorkspaceId);
            return SignInOutcome.Granted(account.Id, account.LastWorkspaceId);
        }
    }
}

/// <summary>Changes a person's own password, which ends their sessions everywhere else.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="CurrentPassword">As typed.</param>
/// <param name="NewPassword">As typed.</param>
/// <param name="SessionId">The session that goes on; null for none.</param>
/// <param name="From">The address of whoever asks.</param>
public sealed record ChangePassword(Guid AccountId, string CurrentPassword, string NewPassword, Guid? SessionId, IPAddress From) : IOutsideWorkspace<SignInOutcome>;

public sealed class ChangePasswordHandler(UserManager<Account> accounts, IDocumentSession session, SignInThrottle throttle, CommitNotices notices)
    : IRequestHandler<ChangePassword, SignInOutcome>
{
    public async Task<SignInOutcome> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var account = await session.LoadAsync<Account>(request.AccountId, cancellationToken)
            ?? throw new AccessRefusedException("This account no longer exists. Nothing was changed.");
        if (PasswordRule.Check(request.NewPassword, nameof(request.NewPassword)) is { } fault)
            return SignInOutcome.Refused(fault);
        if (!await throttle.Admit(account.Email, request.From, cancellationToken))
            return SignInOutcome.Refused(new Refusal("resting", $"Too many wrong attempts. Nothing was changed. Try again in {SignInThrottle.Rest.TotalMinutes:0} minutes.", nameof(request.CurrentPassword)));
        if (request.CurrentPassword.Length > PasswordRule.MostCharacters || !await accounts.CheckPasswordAsync(account, request.CurrentPassword))
        {
            await throttle.NoteWrong(account.Email, cancellationToken);
            return SignInOutcome.Refused(new Refusal("wrong-password", "This is not your current password. Nothing was changed.", nameof(request.CurrentPassword)));
        }

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, request.NewPassword);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        session.Store(account);
        if (request.SessionId is { } goesOn)
            session.Patch<AccountSession>(goesOn).Set(s => s.SecurityStamp, account.SecurityStamp);
        try
        {
            await session.SaveChangesAsync(cancellationToken);
        }
        catch (ConcurrencyException)
        {
            return SignInOutcome.Refused(new Refusal("stale-version", "Your account was changed elsewhere at the same time. Nothing was changed here. Try again."));
        }

        await throttle.Forget(account.Email, request.From, cancellationToken);
        notices.AccountChanged(account.Id);
        return SignInOutcome.Granted(account.Id, account.LastWorkspaceId);
    }
}

/// <summary>Ends every session of an account. API tokens go on; they are revoked one by one.</summary>
public sealed record SignOutEverywhere(Guid AccountId) : IOutsideWorkspace<Unit>;

public sealed class SignOutEverywhereHandler(UserManager<Account> accounts, CommitNotices notices) : IRequestHandler<SignOutEverywhere, Unit>
{
    private const int MostTries = 5;

    public async Task<Unit> Handle(SignOutEverywhere request, CancellationToken cancellationToken)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var account = await accounts.FindByIdAsync(request.AccountId.ToString());
            if (account is not null && !(await accounts.UpdateSecurityStampAsync(account)).Succeeded)
                continue;
            notices.AccountChanged(request.AccountId);
            return Unit.Value;
        }

        throw new InvalidOperationException("The account kept changing while its sessions were being ended.");
    }
}
