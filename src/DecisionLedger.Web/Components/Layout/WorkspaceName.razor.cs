using System.Security.Claims;
using DecisionLedger.Web.Features.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace DecisionLedger.Web.Components.Layout;

/// <summary>The name of the workspace that the member works in.</summary>
public partial class WorkspaceName
{
    private string? _name;

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    protected override async Task OnParametersSetAsync() =>
        _name = Authentication is null ? null : (await Authentication).User.FindFirstValue(ActorClaims.Workspace);
}
