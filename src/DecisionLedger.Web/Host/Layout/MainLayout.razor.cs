using DecisionLedger.Web.Components.Layout;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace DecisionLedger.Web.Host.Layout;

public sealed partial class MainLayout : IDisposable
{
    private LoggedErrorBoundary? _boundary;
    private IDisposable? _members;

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ScreenSubscriptions Screens { get; set; } = default!;

    /// <summary>What the reader may do; null where it is not known. Kept from the first drawing, so that the live page begins with the same menu.</summary>
    [PersistentState]
    public WorkspaceRole? Role { get; set; }

    [Inject]
    private ILogger<MainLayout> Log { get; set; } = default!;

    // The document has a base address, so a bare "#main" would lead to the front page.
    private string SkipHref => $"{Navigation.Uri.Split('#')[0]}#main";

    private string Path => new Uri(Navigation.Uri).AbsolutePath;

    protected override async Task OnInitializedAsync()
    {
        if (Authentication is null || ActorClaims.ActorOf((await Authentication).User) is not { } actor)
            return;
        // A role changes while a page is open, and with it what the page offers.
        if (RendererInfo.IsInteractive)
            _members = Screens.SubscribeToMembers(actor.WorkspaceId, () => InvokeAsync(async () => { await ReadRole(); StateHasChanged(); }));
        if (Role is null)
            await ReadRole();
    }

    // A fault of one page must not follow the reader to the next.
    protected override void OnParametersSet() => _boundary?.Recover();

    public void Dispose() => _members?.Dispose();

    private async Task ReadRole()
    {
        try
        {
            Role = (await Requests.Send(new GetOwnRole())).Role;
        }
        catch (AccessRefusedException)
        {
            // The page itself says so; its frame must not fall over.
            Role = null;
        }
        catch (Exception e) when (PageRequestsExtensions.IsUnreachable(e))
        {
            // What the page offers stays as it was; the page itself says that it could not be read.
            Log.LogWarning("The reader's role could not be read: {Reason}", e.Message);
        }
    }

    private void TryAgain() => _boundary?.Recover();
}
