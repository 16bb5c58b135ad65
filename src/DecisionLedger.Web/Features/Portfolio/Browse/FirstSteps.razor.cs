using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Samples.Seed;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

/// <summary>What to do first, while there is no use case.</summary>
public sealed partial class FirstSteps : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IDisposable? _members;
    private bool _owner;
    private bool _viewer;
    private bool _adding;
    private string? _failure;

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ScreenSubscriptions Screens { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ILogger<FirstSteps> Logger { get; set; } = default!;

    private string Do => "Describe one thing you want a language model to do."
        + (_owner ? " Or start with four sample use cases, which you can archive." : "");

    protected override async Task OnInitializedAsync()
    {
        _members = Screens.SubscribeToMembers((await Requests.Actor()).WorkspaceId, () => InvokeAsync(LearnRole));
        await LearnRole();
    }

    private async Task LearnRole()
    {
        try
        {
            var role = (await Requests.Send(new ListMembers(), _leaving.Token)).FirstOrDefault(m => m.IsYou)?.Role;
            (_owner, _viewer) = (role == WorkspaceRole.Owner, role == WorkspaceRole.Viewer);
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The reader has left, or a first use case has taken this one's place.
        }
    }

    public void Dispose()
    {
        _members?.Dispose();
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task AddSamples()
    {
        (_adding, _failure) = (true, null);
        try
        {
            // Goes on to the end even if the reader leaves. The rows appear once they are written, as anyone's do; until then, keep saying so.
            await Requests.Send(new SeedSamples(), CancellationToken.None);
            // The first of them says what to try.
            Navigation.NavigateTo($"/use-cases/{new SampleCast((await Requests.Actor()).WorkspaceId).UseCases[0]}/overview");
        }
        catch (Exception e) when (e is not AccessRefusedException)
        {
            Logger.LogError(e, "The samples could not be added");
            (_adding, _failure) = (false, "The samples could not be added.");
        }
    }
}
