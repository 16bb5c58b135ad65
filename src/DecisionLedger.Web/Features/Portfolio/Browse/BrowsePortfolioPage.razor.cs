using DecisionLedger.Web.Components;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Ownership;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Features.Portfolio.Trend;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

/// <summary>Every use case with its recommendation, its decision and its state, the most pressing first; live, and as of an earlier day.</summary>
public sealed partial class BrowsePortfolioPage : IAsyncDisposable
{
    private static readonly string[] SearchKeys = ["/"];
    private static readonly string[] MoveKeys = ["J", "K"];
    private static readonly string[] OpenKeys = ["Enter"];
    private static readonly string[] SelectKeys = ["X"];
    private static readonly string[] NewKeys = ["N"];

    private readonly LatestRead _reading = new();
    private PortfolioView _view = new();
    private (PortfolioView View, DateOnly Today)? _read;
    private PortfolioPage? _page;
    private PortfolioTrend? _trend;
    private HashSet<Guid> _fresh = [];
    private IDisposable? _watch;
    private IJSObjectReference? _keys;
    private PortfolioStanding? _standing;
    private PortfolioLayout _layout = PortfolioLayout.Usual;
    private IReadOnlyList<PortfolioGroup>? _groups;
    private readonly Dictionary<Guid, PortfolioRow> _selected = [];
    private MemberDirectory? _team;
    private IReadOnlyList<TagLine> _tags = [];
    private bool _few;
    private readonly Dictionary<string, string> _chosen = [];
    private bool _letters = true;
    private string? _failure;
    private bool _loading;
    private bool _gone;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery]
    private string? State { get; set; }

    [SupplyParameterFromQuery]
    private string? Target { get; set; }

    [SupplyParameterFromQuery]
    private string? Sort { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    [SupplyParameterFromQuery]
    private string? After { get; set; }

    [SupplyParameterFromQuery]
    private string? Before { get; set; }

    [SupplyParameterFromQuery]
    private string? AsOf { get; set; }

    [SupplyParameterFromQuery]
    private string? Group { get; set; }

    [SupplyParameterFromQuery]
    private string? Owner { get; set; }

    [SupplyParameterFromQuery]
    private string? Tag { get; set; }

    [CascadingParameter]
    private ReaderClock? Reader { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ScreenSubscriptions Screens { get; set; } = default!;

    [Inject]
    private PortfolioReturn Return { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private ILogger<BrowsePortfolioPage> Logger { get; set; } = default!;

    private ReaderClock Clock => Reader ?? new ReaderClock(TimeZoneInfo.Utc, Time.GetUtcNow());

    private DateOnly Today => PortfolioView.TodayOf(Clock);

    private string? Lag => _view.AsOf is null && _standing is { } standing && (standing.Behind > PortfolioWatch.Patience || !standing.Running)
        ? $"This list is {(standing.EventsBehind == 1 ? "1 event" : $"{Counted(standing.EventsBehind)} events")} behind. Each use case's own page is up to date."
        : null;

    private string SetAside => _page!.SetAside == 1
        ? "1 use case is shown without its latest events, because one of them could not be applied here."
        : $"{_page.SetAside} use cases are shown without their latest events, because one of these could not be applied here.";

    private static string Counted(long events) =>
        events >= ShardProgress.MostCounted ? $"{ShardProgress.MostCounted:N0} or more" : events.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    private string Total => _page!.Matching == 1 ? "1 use case in all" : $"{_page.Matching.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} use cases in all";

    private bool MayWrite => _team is null or { MayWrite: true };

    /// <summary>Whether the page is of an owner or tag, and counts only these use cases.</summary>
    private bool Scoped => _view is not { Owner: "", Tag: "" };

    private bool Nothing => !Scoped && _page!.ByState.Values.All(count => count == 0);

    protected override async Task OnParametersSetAsync()
    {
        _view = PortfolioView.Read(Search, State, Target, Sort, Page, After, Before, AsOf, Clock, Group, Owner, Tag);
        Return.Href = _view.Href;
        // The clock ticks every minute; only another view, or another day, is read anew.
        if (_read != (_view, Today))
            await Read(live: false);
        else if (_page is not null && _view.AsOf is null)
            await ReadStanding();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            _watch = Screens.Subscribe((await Requests.Actor()).WorkspaceId, null, () => InvokeAsync(ReadLive));
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Portfolio/Browse/BrowsePortfolioPage.razor.js");
            _keys = await module.InvokeAsync<IJSObjectReference>("listen");
            // What the reader has chosen meanwhile is kept, and not overwritten by what was kept before.
            _letters = await _keys.InvokeAsync<string?>("keep", "letters", _chosen.GetValueOrDefault("letters")) != "off";
            _layout = PortfolioLayout.Read(await _keys.InvokeAsync<string?>("keep", "layout", _chosen.GetValueOrDefault("layout")));
            StateHasChanged();
            if (_gone)
                await DisposeAsync();
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The reader has left.
        }
        catch (JSException e)
        {
            // The list is there without its keys.
            Logger.LogWarning("The keys of the portfolio could not be fetched: {Reason}", e.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        _watch?.Dispose();
        _reading.Dispose();
        if (_keys is null)
            return;
        try
        {
            await _keys.InvokeVoidAsync("end");
            await _keys.DisposeAsync();
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The browser has let go of it already.
        }
    }

    private void Go(PortfolioView view) => Navigation.NavigateTo(view.Href, replace: view.Search != _view.Search);

    private async Task Arrange(PortfolioLayout layout)
    {
        _layout = layout;
        await Keep("layout", layout.ToString());
    }

    private async Task UseLetters(ChangeEventArgs e)
    {
        _letters = e.Value is true;
        await Keep("letters", _letters ? "on" : "off");
    }

    private async Task Keep(string name, string value)
    {
        _chosen[name] = value;
        if (_keys is not null)
            await _keys.InvokeAsync<string?>("keep", name, value);
    }

    private string GroupName(PortfolioGroup group) => _view.Group == PortfolioGrouping.State
        ? PortfolioFilters.Word(group.View.State!.Value)
        : Approach.InWords(TargetKey.ApproachesOf(group.View.Target!), TargetKey.FrameworkOf(group.View.Target!, _page!.Frameworks.Values));

    private Task Reload() => Read(live: false);

    // The past stays as it was.
    private Task ReadLive() => _gone || _view.AsOf is not null ? Task.CompletedTask : Read(live: true);

    private async Task Read(bool live)
    {
        var reading = _reading.Begin();
        _read = (_view, Today);
        _loading = !live;
        try
        {
            var page = await Requests.Send(_view.ToRequest(Clock), reading);
            var groups = _view.Group is null ? null : await PortfolioGroup.ReadAsync(Requests, _view, page, Clock, reading);
            var trend = await Requests.Send(new GetPortfolioTrend(), reading);
            _fresh = live && _page is not null ? Changed(_page, page) : [];
            var rows = groups is null ? page.Rows : [.. groups.SelectMany(group => group.Page.Rows)];
            if (_team is null || rows.Any(row => row.OwnerId is { } owner && !_team.Names.Knows(owner)))
                _team = await MemberDirectory.Read(Requests, reading);
            if (!live || _tags.Count == 0 || _fresh.Count > 0)
                _tags = await Requests.Send(new ListTags(), reading);
            (_page, _groups, _trend, _failure) = (page, groups, trend, null);
            if (!Scoped)
                _few = page.Counts.Sum(c => c.Count) <= 10;
            KeepSelected(rows);
            if (!live)
                await ReadStanding();
        }
        catch (Exception) when (reading.IsCancellationRequested)
        {
            // Another view is being read instead, or the reader has left.
            return;
        }
        catch (Exception e) when (e is not AccessRefusedException)
        {
            if (e is not PortfolioNotBuiltException)
                Logger.LogError(e, "The portfolio could not be read");
            _failure = e is PortfolioNotBuiltException ? e.Message : "The portfolio could not be loaded, because the ledger did not respond.";
        }

        _loading = false;
        StateHasChanged();
    }

    /// <summary>What it says of the projection, where it stands still: nothing wakes a screen whose rows do not come.</summary>
    private async Task ReadStanding()
    {
        try
        {
            _standing = await Requests.Send(new GetPortfolioStanding());
        }
        catch (Exception e) when (e is not AccessRefusedException)
        {
            // The rows are what matters; whoever cannot read those is told.
            Logger.LogDebug(e, "The portfolio's progress could not be read");
        }
    }

    /// <summary>What is not on the page any more is not selected any more; of what is, the newest version is.</summary>
    private void KeepSelected(IReadOnlyList<PortfolioRow> rows)
    {
        var shown = rows.ToDictionary(row => row.Id);
        foreach (var id in _selected.Keys.ToList())
        {
            if (shown.TryGetValue(id, out var row))
                _selected[id] = row;
            else
                _selected.Remove(id);
        }
    }

    private void Select(IEnumerable<PortfolioRow> rows, bool selected)
    {
        foreach (var row in rows)
        {
            if (selected)
                _selected[row.Id] = row;
            else
                _selected.Remove(row.Id);
        }
    }

    private static HashSet<Guid> Changed(PortfolioPage before, PortfolioPage after)
    {
        var known = before.Rows.ToDictionary(r => r.Id, r => r.Version);
        return after.Rows.Where(r => known.GetValueOrDefault(r.Id) != r.Version).Select(r => r.Id).ToHashSet();
    }
}
