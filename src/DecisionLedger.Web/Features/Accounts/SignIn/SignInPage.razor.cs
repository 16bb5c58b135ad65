using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Circuits;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Accounts.SignIn;

public sealed partial class SignInPage(RequestSender sender, SessionCookie session, NavigationManager navigation)
{
    public const string Path = "/sign-in";

    [SupplyParameterFromForm(FormName = "sign-in")]
    private SignInForm? Input { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override void OnInitialized() => Input ??= new SignInForm();

    private async Task Submit()
    {
        var admission = await sender.Send(new CheckCredentials(Input!.Email ?? "", Input.Password ?? ""));
        if (admission.AccountId is not { } account)
        {
            Refusals = admission.Refusals;
            return;
        }

        await session.BeginAsync(account);
        navigation.NavigateTo(LocalPath.OrHome(ReturnUrl));
    }
}
