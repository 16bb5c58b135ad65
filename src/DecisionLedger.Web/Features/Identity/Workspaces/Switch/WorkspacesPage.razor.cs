using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Features.Identity.Accounts;
using DecisionLedger.Web.Features.Identity.Accounts.Sessions;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Switch;

public sealed partial class WorkspacesPage(RequestSender sender, SessionCookie session, NavigationManager navigation)
{
    public const string Path = "/workspaces";

    private Guid _account;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "new-workspace")]
    private NewWorkspaceForm? Input { get; set; }

    [SupplyParameterFromForm(FormName = "switch-workspace")]
    private SwitchForm? Switch { get; set; }

    /// <summary>True after a switch to a workspace that the account does not belong to.</summary>
    private bool Refused { get; set; }

    private IReadOnlyList<WorkspaceLine> Workspaces { get; set; } = [];

    private string? Current { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new NewWorkspaceForm();
        var user = (await Authentication).User;
        _account = ActorClaims.AccountOf(user) ?? throw new AccessRefusedException("You are signed out. Sign in again to continue.");
        Current = ActorClaims.ActorOf(user)?.WorkspaceId;
        Workspaces = await sender.Send(new ListWorkspaces(_account));
    }

    private async Task SubmitSwitch()
    {
        try
        {
            await sender.Send(new SwitchWorkspace(_account, Switch?.Workspace ?? ""));
        }
        catch (AccessRefusedException)
        {
            Refused = true;
            return;
        }

        await session.RenewAsync();
        navigation.NavigateTo(LocalReturnUrl.Home);
    }

    private async Task SubmitNew()
    {
        var made = await sender.Send(new CreateWorkspace(_account, Input!.WorkspaceName ?? ""));
        Refusals = made.Refusals;
        if (Refusals.Count > 0)
            return;
        await session.RenewAsync();
        navigation.NavigateTo(LocalReturnUrl.Home);
    }
}

public sealed class NewWorkspaceForm
{
    public string? WorkspaceName { get; set; }
}

public sealed class SwitchForm
{
    public string? Workspace { get; set; }
}
