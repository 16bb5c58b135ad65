using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Features.Identity.Accounts;
using DecisionLedger.Web.Features.Identity.Accounts.Sessions;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Join;

public sealed partial class JoinPage(RequestSender sender, SessionCookie session, NavigationManager navigation)
{
    private Guid? _account;

    [Parameter]
    public string Secret { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "join")]
    private JoinForm? Input { get; set; }

    private InvitationView? Invitation { get; set; }

    private string? SignedInAs { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new JoinForm();
        var user = (await Authentication).User;
        _account = ActorClaims.AccountOf(user);
        SignedInAs = _account is null ? null : user.Identity?.Name;
        Invitation = await sender.Send(new LookAtInvitation(Secret));
    }

    private async Task SubmitAsNewcomer() =>
        await Enter(await sender.Send(new JoinAsNewcomer(Secret, Input!.Name ?? "", Input.Email ?? "", Input.Password ?? "")), fresh: true);

    private async Task SubmitAsAccount()
    {
        if (_account is { } account)
            await Enter(await sender.Send(new JoinAsAccount(Secret, account)), fresh: false);
    }

    private async Task Enter(SignInOutcome admission, bool fresh)
    {
        if (admission.AccountId is null)
        {
            Refusals = admission.Refusals;
            return;
        }

        await (fresh ? session.BeginAsync(admission) : session.RenewAsync());
        navigation.NavigateTo(LocalReturnUrl.Home);
    }
}

public sealed class JoinForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }
}
