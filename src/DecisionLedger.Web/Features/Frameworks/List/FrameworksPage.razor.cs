using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Frameworks.List;

/// <summary>Every framework of the workspace with its versions, its draft, and the way to the next version.</summary>
public sealed partial class FrameworksPage : IDisposable
{
    private IReadOnlyList<FrameworkLine>? _frameworks;
    private MemberDirectory? _team;
    private string? _failure;
    private bool _starting;
    private IDisposable? _watch;
    private IDisposable? _members;

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ScreenSubscriptions Screens { get; set; } = default!;

    [Inject]
    private ILogger<FrameworksPage> Log { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        var actor = await Requests.Actor();
        _watch = Screens.Subscribe(actor.WorkspaceId, null, () => InvokeAsync(ReadAgain));
        _members = Screens.SubscribeToMembers(actor.WorkspaceId, () => InvokeAsync(ReadTeamAgain));
        await Load();
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _members?.Dispose();
    }

    private async Task ReadTeamAgain()
    {
        _team = await MemberDirectory.Read(Requests);
        StateHasChanged();
    }

    private async Task ReadAgain()
    {
        await Load();
        StateHasChanged();
    }

    private async Task Load()
    {
        try
        {
            _team ??= await MemberDirectory.Read(Requests);
            _frameworks = await Requests.Send(new ListFrameworks());
            _failure = null;
        }
        catch (Exception e) when (PageRequestsExtensions.IsUnreachable(e))
        {
            Log.LogWarning("The frameworks could not be read: {Reason}", e.Message);
            _failure = "The ledger could not be reached.";
        }
    }
}
