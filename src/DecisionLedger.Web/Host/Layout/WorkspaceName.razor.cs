using DecisionLedger.Web.Features.Identity.Workspaces;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace DecisionLedger.Web.Host.Layout;

/// <summary>The name of the workspace that the member works in, and the way to the others.</summary>
public partial class WorkspaceName(PageRequests requests)
{
    private string? _name;

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Authentication is null || ActorClaims.ActorOf((await Authentication).User) is null)
            return;
        try
        {
            _name = (await requests.Send(new GetWorkspace())).Name;
        }
        catch (AccessRefusedException)
        {
            // The page itself says so; its frame must not fall over.
        }
    }
}
