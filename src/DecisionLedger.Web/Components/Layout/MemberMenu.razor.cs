using System.Security.Claims;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace DecisionLedger.Web.Components.Layout;

/// <summary>Who is signed in, the theme, the account and the way out. Plain HTML, so that it works before the circuit does.</summary>
public partial class MemberMenu
{
    private string? _name;
    private string? _email;

    /// <summary>What the member may do in the workspace; null where it is not known.</summary>
    [Parameter]
    public WorkspaceRole? Role { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Authentication is null)
            return;
        var user = (await Authentication).User;
        _name = user.Identity?.Name;
        _email = user.FindFirstValue(ClaimTypes.Email);
    }
}
