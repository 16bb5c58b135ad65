using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Features.Identity.Accounts.Names;
using DecisionLedger.Web.Features.Identity.Tokens;
using DecisionLedger.Web.Features.Identity.Workspaces;
using DecisionLedger.Web.Features.Samples.Seed;
using DecisionLedger.Web.Requests;
using JasperFx;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Identity.Accounts.Start;

/// <summary>Makes the first owner and workspace. It succeeds once in the life of an installation.</summary>
public sealed record FirstRun(string WorkspaceName, string Name, string Email, string Password) : IOutsideWorkspace<SignInOutcome>
{
    /// <summary>
    /// Set by an unattended first start: an API token with the owner's rights to begin with. Any text; whoever sets up the server
    /// answers for its strength, as for the password's, which is then not checked either.
    /// </summary>
    public Unattended? Unattended { get; init; }
}

/// <param name="Token">The first API token, as the caller will send it; null for none.</param>
public sealed record Unattended(string? Token);

public sealed class FirstRunHandler(IDocumentSession session, UserManager<Account> accounts, TimeProvider clock) : IRequestHandler<FirstRun, SignInOutcome>
{
    public static readonly Refusal AlreadyDone = new("already-done", "This installation is already set up. Nothing was created. Sign in, or ask an owner for an invitation.");

    public async Task<SignInOutcome> Handle(FirstRun request, CancellationToken cancellationToken)
    {
        if (await session.LoadAsync<Installation>(Installation.TheId, cancellationToken) is not null)
            return SignInOutcome.Refused(AlreadyDone);
        if (Faults(request) is { Count: > 0 } faults)
            return SignInOutcome.Refused(faults);

        var now = clock.GetUtcNow();
        var workspace = Workspace.Named(request.WorkspaceName, now);
        var account = NewAccount.Of(request.Name, request.Email, request.Password, workspace.Id, accounts, now);
        session.Insert(new Installation { FirstOwner = account.Id, FirstWorkspaceId = workspace.Id, At = now });
        session.Insert(workspace);
        session.Insert(Membership.Of(workspace.Id, account, WorkspaceRole.Owner, now));
        await NamesInWorkspace.Claim(session, workspace.Id, account.Id, account.Name, nameof(request.Name), cancellationToken);
        if (request.Unattended?.Token is { Length: > 0 } token)
        {
            session.Insert(new ApiToken
            {
                Id = Guid.NewGuid(),
                WorkspaceId = workspace.Id,
                MemberId = account.Id,
                Name = "First start",
                Hash = SecretText.HashOf(token),
                HighestRole = WorkspaceRole.Owner,
                CreatedAt = now,
            });
        }

        try
        {
            // Commits what is queued above in the same transaction.
            var created = await accounts.CreateAsync(account);
            return created.Succeeded
                ? SignInOutcome.Granted(account.Id, workspace.Id)
                : SignInOutcome.Refused(NewAccount.Refusals(created, nameof(request.Email)));
        }
        catch (DocumentAlreadyExistsException e) when (e.DocType == typeof(Installation))
        {
            return SignInOutcome.Refused(AlreadyDone);
        }
    }

    private static List<Refusal> Faults(FirstRun request)
    {
        Refusal?[] faults =
        [
            NameRule.Check(request.WorkspaceName, nameof(request.WorkspaceName), "the workspace name"),
            NameRule.Check(request.Name, nameof(request.Name), "your name"),
            EmailRule.Check(request.Email, nameof(request.Email)),
            request.Unattended is null ? PasswordRule.Check(request.Password, nameof(request.Password)) : null,
        ];
        return faults.OfType<Refusal>().ToList();
    }
}

/// <summary>Adds the worked examples in a workspace that was just made, in its first owner's name.</summary>
public sealed class FirstSamples(RequestSender sender)
{
    public async Task Add(Guid owner, string workspaceId) =>
        await sender.Send(new Actor(owner, workspaceId, Guid.NewGuid().ToString("N")), new SeedSamples());
}
