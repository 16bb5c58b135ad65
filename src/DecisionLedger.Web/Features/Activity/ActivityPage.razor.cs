using DecisionLedger.Web.Components;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Ownership;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace DecisionLedger.Web.Features.Activity;

/// <summary>What the team did, newest first, by member, kind, use case and tag; live. The filters are the page's address.</summary>
public sealed partial class ActivityPage : IDisposable
{
    private const int PageSize = 50;

    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<ReviewHistoryEntry> _events = [];
    private IReadOnlyList<TagLine> _tags = [];
    private IReadOnlySet<(Guid, long)> _fresh = new HashSet<(Guid, long)>();
    private ActivityPlace? _next;
    private MemberDirectory? _team;
    private IDisposable? _watch;
    private (string?, string?, Guid?, string?)? _read;
    private string? _failure;
    private bool _reading;

    [SupplyParameterFromQuery]
    private string? Member { get; set; }

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery]
    private Guid? UseCase { get; set; }

    [SupplyParameterFromQuery]
    private string? Tag { get; set; }

    [CascadingParameter]
    private ReaderClock? Reader { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ScreenSubscriptions Screens { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private ILogger<ActivityPage> Logger { get; set; } = default!;

    private ReaderClock Clock => Reader ?? new ReaderClock(TimeZoneInfo.Utc, Time.GetUtcNow());

    private DateOnly Today => DateOnly.FromDateTime(Clock.Local(Clock.Now).DateTime);

    private bool Filtered => !string.IsNullOrEmpty(Member) || !string.IsNullOrEmpty(Kind) || !string.IsNullOrEmpty(Tag) || UseCase is not null;

    protected override async Task OnParametersSetAsync()
    {
        // The clock ticks every minute; only another view is read anew.
        if (_read == (Member, Kind, UseCase, Tag))
            return;
        _read = (Member, Kind, UseCase, Tag);
        _events = [];
        await Read();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            _watch = Screens.Subscribe((await Requests.Actor()).WorkspaceId, null, () => InvokeAsync(Read));
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private void Go(string? member = null, string? kind = null, string? tag = null, bool useCase = true) =>
        Navigation.NavigateTo(QueryHelpers.AddQueryString("/activity", new Dictionary<string, string?>
        {
            ["member"] = NullIfEmpty(member ?? Member),
            ["kind"] = NullIfEmpty(kind ?? Kind),
            ["tag"] = NullIfEmpty(tag ?? Tag),
            ["useCase"] = useCase ? UseCase?.ToString() : null,
        }));

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private Task Read() => Try(async () =>
    {
        var team = _team ?? await MemberDirectory.Read(Requests, _leaving.Token);
        // As many as are shown already, so that nothing below is lost.
        var page = await Requests.Send(Request(team) with { Take = Math.Max(PageSize, _events.Count) }, _leaving.Token);
        if (page.Events.Any(entry => entry.ActorId is { } actor && !team.Names.Knows(actor)))
            team = await MemberDirectory.Read(Requests, _leaving.Token);
        _tags = await Requests.Send(new ListTags(), _leaving.Token);
        var known = _events.Select(entry => (entry.UseCaseId, entry.Version)).ToHashSet();
        _fresh = known.Count == 0 ? new HashSet<(Guid, long)>() : page.Events.Select(entry => (entry.UseCaseId, entry.Version)).Where(one => !known.Contains(one)).ToHashSet();
        (_team, _events, _next) = (team, page.Events, page.Next);
    });

    private Task More() => Try(async () =>
    {
        var page = await Requests.Send(Request(_team!) with { After = _next }, _leaving.Token);
        // What is recorded while this is read may be in both.
        (_events, _next) = ([.. _events.Concat(page.Events).DistinctBy(entry => (entry.UseCaseId, entry.Version))], page.Next);
    });

    private ListActivity Request(MemberDirectory team) => new()
    {
        Member = Member == "me" ? team.Me : Guid.TryParse(Member, out var member) ? member : null,
        Kind = Kind ?? "",
        UseCase = UseCase,
        Tag = Tag ?? "",
        Take = PageSize,
    };

    private async Task Try(Func<Task> read)
    {
        _reading = true;
        try
        {
            await read();
            _failure = null;
        }
        catch (Exception) when (_leaving.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (e is not AccessRefusedException)
        {
            Logger.LogError(e, "The activity could not be read");
            _failure = "The activity could not be loaded, because the ledger did not respond.";
        }

        _reading = false;
        StateHasChanged();
    }
}
