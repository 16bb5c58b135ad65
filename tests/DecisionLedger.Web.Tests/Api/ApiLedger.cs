using DecisionLedger.Web.Features.Identity.Tokens;
using DecisionLedger.Web.Features.Identity.Workspaces;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc.Testing;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>The application with two workspaces, and callers with tokens of several strengths in them.</summary>
public sealed class ApiLedger : IAsyncLifetime
{
    public LedgerApp App { get; private set; } = null!;

    public SignedIn Owner { get; private set; } = null!;

    /// <summary>An owner, such as publishes and settles.</summary>
    public ApiCaller Keeper { get; private set; } = null!;

    public ApiCaller Editor { get; private set; } = null!;

    /// <summary>A second member, to disagree with.</summary>
    public ApiCaller Colleague { get; private set; } = null!;

    public ApiCaller Viewer { get; private set; } = null!;

    /// <summary>An owner in another workspace.</summary>
    public ApiCaller Stranger { get; private set; } = null!;

    public ApiCaller Anonymous { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (PostgresServer.WhyNone is not null)
            return;
        App = await LedgerApp.StartAsync();
        Owner = await App.FirstRunAsync();
        Keeper = await CallerOf(Owner.Actor, WorkspaceRole.Owner);
        Editor = await CallerOf(Owner.Actor, WorkspaceRole.Editor);
        Viewer = await CallerOf(Owner.Actor, WorkspaceRole.Viewer);
        Colleague = await CallerOf((await App.NewMember(Owner, WorkspaceRole.Editor, "Ben Colleague")).Actor, WorkspaceRole.Editor);
        var elsewhere = await App.Send(new CreateWorkspace(Owner.Actor.MemberId, "Another team"));
        Stranger = await CallerOf(Owner.Actor with { WorkspaceId = elsewhere.WorkspaceId! }, WorkspaceRole.Owner);
        Anonymous = new ApiCaller(Client());
    }

    public Task DisposeAsync() => App?.StopAndDropAsync() ?? Task.CompletedTask;

    public HttpClient Client() => App.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>Another editor, whom nothing waits for yet.</summary>
    public async Task<(Guid Member, ApiCaller Caller)> Newcomer(string name)
    {
        var member = (await App.NewMember(Owner, WorkspaceRole.Editor, name)).Actor;
        return (member.MemberId, await CallerOf(member, WorkspaceRole.Editor));
    }

    private async Task<ApiCaller> CallerOf(Actor member, WorkspaceRole role)
    {
        var token = (await App.Send(member, new CreateToken($"As {role}", role))).Value!.Text;
        var client = Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return new ApiCaller(client);
    }
}
