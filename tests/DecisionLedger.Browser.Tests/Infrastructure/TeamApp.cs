using DecisionLedger.Web.Features.Identity.Workspaces.Invite;
using DecisionLedger.Web.Features.Identity.Workspaces.Join;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Marten;

namespace DecisionLedger.Browser.Tests.Infrastructure;

/// <summary>An application that has been set up: an owner and the four worked examples are there.</summary>
public sealed class TeamApp : BrowserApp
{
    public const string OwnerEmail = "ada@example.org";

    public TeamApp() => Settings = new Dictionary<string, string>
    {
        ["Bootstrap:Email"] = OwnerEmail,
        ["Bootstrap:Password"] = Password,
        ["Bootstrap:Workspace"] = "Platform team",
        ["Bootstrap:Samples"] = "true",
    };

    public async Task<Actor> AdaAsync() => await ActorAsync(OwnerEmail);

    /// <summary>Another server on the same database, a process of its own.</summary>
    public Task<RunningProgram> OtherServerAsync() => RunningProgram.StartAsync(new Dictionary<string, string>
    {
        ["ConnectionStrings__Ledger"] = ConnectionString,
        // Beside a web root that is not there, compressed styles and scripts are taken from the wrong place.
        ["ASPNETCORE_CONTENTROOT"] = Path.Combine(SourceFiles.Root, "src", "DecisionLedger.Web"),
    });

    /// <returns>The e-mail of a new member, who has the same password as everybody here.</returns>
    public async Task<string> InviteAsync(WorkspaceRole role, string name)
    {
        var invitation = (await Send(await AdaAsync(), new CreateInvitation(role))).Value!;
        var email = $"{Guid.NewGuid():N}@example.org";
        await Send(new JoinAsNewcomer(invitation.Path["/join/".Length..], name, email, Password));
        return email;
    }

    private async Task<Actor> ActorAsync(string email)
    {
        await using var session = Store.QuerySession();
        var normalized = email.ToUpperInvariant();
        var account = await session.Query<Account>().SingleAsync(a => a.NormalizedEmail == normalized);
        return new Actor(account.Id, account.LastWorkspaceId!, Guid.NewGuid().ToString("N"));
    }
}
