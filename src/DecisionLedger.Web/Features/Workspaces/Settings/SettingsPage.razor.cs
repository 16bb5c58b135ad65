using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Workspaces.Members;

namespace DecisionLedger.Web.Features.Workspaces.Settings;

public sealed partial class SettingsPage(PageRequests requests, OpenScreens screens) : IDisposable
{
    private IDisposable? _members;

    private IReadOnlyList<MemberLine>? Members { get; set; }

    private WorkspaceRole YourRole => Members?.FirstOrDefault(m => m.IsYou)?.Role ?? WorkspaceRole.Viewer;

    private bool YouAreOwner => YourRole == WorkspaceRole.Owner;

    protected override async Task OnInitializedAsync()
    {
        _members = screens.SubscribeToMembers((await requests.Actor()).WorkspaceId, () => InvokeAsync(LoadAgain));
        await Load();
    }

    public void Dispose() => _members?.Dispose();

    private async Task LoadAgain()
    {
        await Load();
        StateHasChanged();
    }

    private async Task Load() => Members = await requests.Send(new ListMembers());
}
