using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Settings;

public sealed partial class SettingsPage(PageRequests requests, ScreenSubscriptions screens, IEnumerable<SettingsSection> sections) : IDisposable
{
    private IDisposable? _members;

    private IReadOnlyList<MemberLine>? Members { get; set; }

    private IEnumerable<SettingsSection> ForOwners => sections;

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

/// <summary>What another feature shows owners among the settings; each registers its own.</summary>
/// <param name="Component">It takes no parameters.</param>
public sealed record SettingsSection(Type Component);
