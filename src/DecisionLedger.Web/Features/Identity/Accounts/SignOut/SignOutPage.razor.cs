using DecisionLedger.Web.Features.Identity.Accounts.Sessions;
using DecisionLedger.Web.Features.Identity.Accounts.SignIn;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace DecisionLedger.Web.Features.Identity.Accounts.SignOut;

/// <summary>Takes the "Sign out" of every page. It shows itself only where that page was out of date: then somebody else may be signed in by now.</summary>
public sealed partial class SignOutPage(SessionCookie session, NavigationManager navigation)
{
    public const string Path = "/sign-out";

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "sign-out")]
    private SignOutForm? Input { get; set; }

    private string? SignedInAs { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        SignedInAs = ActorClaims.AccountOf(user) is null ? null : user.Identity?.Name;
        if (SignedInAs is null && Input is null)
            navigation.NavigateTo(SignInPage.Path);
    }

    private async Task Submit()
    {
        await session.EndAsync();
        var next = LocalReturnUrl.OrHome(Input?.ReturnUrl);
        navigation.NavigateTo(next == LocalReturnUrl.Home ? SignInPage.Path : next);
    }
}

public sealed class SignOutForm
{
    public string? ReturnUrl { get; set; }
}
