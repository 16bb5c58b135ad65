using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Workspaces.Members;

namespace DecisionLedger.Web.Features.Workspaces.Settings;

public sealed partial class SettingsPage(PageRequests requests)
{
    private IReadOnlyList<MemberLine>? Members { get; set; }

    private WorkspaceRole YourRole => Members?.FirstOrDefault(m => m.IsYou)?.Role ?? WorkspaceRole.Viewer;

    private bool YouAreOwner => YourRole == WorkspaceRole.Owner;

    protected override Task OnInitializedAsync() => Load();

    private async Task Load() => Members = await requests.Send(new ListMembers());
}
