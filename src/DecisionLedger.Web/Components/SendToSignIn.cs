using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Components;

/// <summary>Sends a visitor who is not signed in to the sign-in page, and back afterwards.</summary>
public sealed class SendToSignIn : ComponentBase
{
    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override void OnInitialized()
    {
        var wanted = "/" + Navigation.ToBaseRelativePath(Navigation.Uri);
        Navigation.NavigateTo($"/sign-in?returnUrl={Uri.EscapeDataString(wanted)}", forceLoad: true);
    }
}
