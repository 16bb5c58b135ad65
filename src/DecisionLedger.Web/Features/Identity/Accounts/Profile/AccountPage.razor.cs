using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Features.Identity.Accounts.Sessions;
using DecisionLedger.Web.Features.Identity.Accounts.SignIn;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace DecisionLedger.Web.Features.Identity.Accounts.Profile;

public sealed partial class AccountPage(RequestSender sender, SessionCookie session, NavigationManager navigation)
{
    public const string Path = "/account";

    private Guid _account;
    private Guid? _session;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "change-name")]
    private ChangeNameForm? NameInput { get; set; }

    [SupplyParameterFromForm(FormName = "change-password")]
    private ChangePasswordForm? PasswordInput { get; set; }

    /// <summary>What was just saved: "name" or "password".</summary>
    [SupplyParameterFromQuery]
    private string? Saved { get; set; }

    private AccountProfile? Profile { get; set; }

    private IReadOnlyList<Refusal> NameRefusals { get; set; } = [];

    private IReadOnlyList<Refusal> PasswordRefusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        _session = ActorClaims.SessionOf(user);
        _account = ActorClaims.AccountOf(user) ?? throw new AccessRefusedException("You are signed out. Sign in again to continue.");
        Profile = await sender.Send(new GetAccount(_account));
    }

    private async Task SubmitName()
    {
        var changed = await sender.Send(new ChangeName(_account, NameInput?.Name ?? ""));
        NameRefusals = changed.Refusals;
        if (NameRefusals.Count > 0)
            return;
        navigation.NavigateTo($"{Path}?saved=name");
    }

    private async Task SubmitPassword()
    {
        var changed = await sender.Send(new ChangePassword(_account, PasswordInput?.CurrentPassword ?? "", PasswordInput?.NewPassword ?? "", _session, Http.Caller()));
        PasswordRefusals = changed.Refusals;
        if (PasswordRefusals.Count > 0)
            return;
        navigation.NavigateTo($"{Path}?saved=password");
    }

    private async Task SubmitSignOutEverywhere()
    {
        await sender.Send(new SignOutEverywhere(_account));
        await session.EndAsync();
        navigation.NavigateTo(SignInPage.Path);
    }
}

public sealed class ChangeNameForm
{
    public string? Name { get; set; }
}

public sealed class ChangePasswordForm
{
    public string? CurrentPassword { get; set; }

    public string? NewPassword { get; set; }
}
