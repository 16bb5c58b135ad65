using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Features.Identity.Accounts.Sessions;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace DecisionLedger.Web.Features.Identity.Accounts.SignIn;

public sealed partial class SignInPage(RequestSender sender, SessionCookie session, NavigationManager navigation)
{
    public const string Path = "/sign-in";

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "sign-in")]
    private SignInForm? Input { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private string? SignedInAs { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new SignInForm();
        var user = (await Authentication).User;
        SignedInAs = ActorClaims.AccountOf(user) is null ? null : user.Identity?.Name;
    }

    private async Task Submit()
    {
        var admission = await sender.Send(new CheckCredentials(Input!.Email ?? "", Input.Password ?? "", Http.Caller()));
        if (admission.AccountId is null)
        {
            Refusals = admission.Refusals;
            return;
        }

        await session.BeginAsync(admission);
        navigation.NavigateTo(LocalReturnUrl.OrHome(ReturnUrl));
    }
}

public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}
