using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Compare;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Features.Frameworks.List;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Frameworks.Changes;

/// <summary>What the draft or a version changes of another version, what that does to every use case, its publication and its adoption.</summary>
public sealed partial class ChangesPage : IDisposable
{
    private const int MostProblems = 20;

    private static readonly Crumb[] Trail = [new("Frameworks", FrameworkAddresses.List)];

    private (string Id, int? Version, int? From)? _asked;
    private ShownChanges? _shown;
    private string? _problem;
    private bool _mayTryAgain;
    private int? _published;
    private int _reading;
    private IDisposable? _watch;
    private IDisposable? _members;

    [Parameter]
    public string FrameworkId { get; set; } = "";

    /// <summary>The version to look at; the draft where it is not given, or the newest where there is no draft.</summary>
    [SupplyParameterFromQuery]
    public int? Version { get; set; }

    /// <summary>The version to compare with; the one that it is based on, or the one before, where it is not given.</summary>
    [SupplyParameterFromQuery]
    public int? From { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ScreenSubscriptions Screens { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ILogger<ChangesPage> Log { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (_asked == (FrameworkId, Version, From))
            return;
        if (_asked?.Id != FrameworkId)
        {
            _watch?.Dispose();
            var actor = await Requests.Actor();
            _watch = Screens.Subscribe(actor.WorkspaceId, FrameworkVersions.StreamOf(FrameworkId), () => InvokeAsync(ReadAgain));
            _members ??= Screens.SubscribeToMembers(actor.WorkspaceId, () => InvokeAsync(ReadTeamAgain));
        }

        _asked = (FrameworkId, Version, From);
        await Load();
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _members?.Dispose();
    }

    private async Task ReadTeamAgain()
    {
        if (_shown is null)
            return;
        var team = await MemberDirectory.Read(Requests);
        if (_shown is { } shown)
            _shown = shown with { Team = team };
        StateHasChanged();
    }

    private async Task ReadAgain()
    {
        await Load();
        StateHasChanged();
    }

    private async Task Load()
    {
        var reading = ++_reading;
        try
        {
            var (shown, problem) = await Read();
            if (reading == _reading)
                (_shown, _problem, _mayTryAgain) = (shown, problem, false);
        }
        catch (Exception e) when (PageRequestsExtensions.IsUnreachable(e))
        {
            Log.LogWarning("The changes of {Framework} could not be read: {Reason}", FrameworkId, e.Message);
            (_problem, _mayTryAgain) = ("The ledger could not be reached.", true);
        }
    }

    private async Task<(ShownChanges? Shown, string? Problem)> Read()
    {
        var team = _shown?.Team ?? await MemberDirectory.Read(Requests);
        if ((await Requests.Send(new ListFrameworks())).FirstOrDefault(f => f.Id == FrameworkId) is not { } line)
            return (null, "This framework does not exist in this workspace.");

        var newest = line.Versions.Count > 0 ? line.Versions[0].Number : (int?)null;
        var version = Version ?? (line.Draft is null ? newest : null);
        var draft = version is null ? await Requests.Send(new GetDraft(FrameworkId)) : null;
        if (version is null && draft is null)
            return (null, $"{line.Name} has no draft and no published version.");
        if (version is { } number && line.Versions.All(v => v.Number != number))
            return (null, $"{line.Name} has no version {number}.");

        var problems = draft is null ? [] : Framework.ProblemsIn(draft.Text);
        var under = draft is null ? await Requests.Send(new FindFramework(FrameworkId, version))
            : problems.Count == 0 ? Framework.Parse(draft.Text, FrameworkId) : null;
        var from = From ?? (draft is null ? line.Versions.Select(v => v.Number).Where(n => n < version).Cast<int?>().Max() : draft.Basis?.Version ?? newest);
        var difference = from is { } other && under is not null ? await Requests.Send(new CompareVersions(FrameworkId, other, version)) : null;
        var shown = new ShownChanges
        {
            Line = line,
            Team = team,
            Version = version,
            From = from,
            Draft = draft,
            Problems = problems,
            Under = under,
            Difference = difference?.Value is { } all ? WithoutNumber(all) : null,
        };
        return difference?.Refusal is { } refusal ? (null, refusal.Message) : (shown, null);
    }

    // That a version has another number than the one before goes without saying.
    private static FrameworkDifference WithoutNumber(FrameworkDifference all) => new([.. all.Changes.Where(change => change.Place != "$.version")]);

    private void ShowPublished(int number)
    {
        _published = number;
        Navigation.NavigateTo(FrameworkAddresses.Changes(FrameworkId, number));
    }

}
