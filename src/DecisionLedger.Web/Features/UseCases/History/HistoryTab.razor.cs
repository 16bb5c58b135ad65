using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Components.DecisionTimeline;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using Marten.Exceptions;
using Microsoft.AspNetCore.Components;
using Npgsql;

namespace DecisionLedger.Web.Features.UseCases.History;

/// <summary>The decision timeline and the events, newest first. The point viewed, the version, the two points compared, the timeline's view and the filter are in the address.</summary>
public sealed partial class HistoryTab : IDisposable
{
    private static readonly Dictionary<TimelineSpacing, string> Spacings = new()
    {
        [TimelineSpacing.ByTime] = "time",
        [TimelineSpacing.SkipIdle] = "skip",
        [TimelineSpacing.ByEvent] = "even",
    };

    private Dictionary<string, object?> _asked = [];
    private List<string> _going = [];
    private readonly List<ReevaluatedEntry> _reread = [];
    private readonly LatestRead _reading = new();
    private IReadOnlyList<Annotation> _notes = [];
    private int _notesAt = -1;
    private bool _failed;
    private TimelineData? _timeline;
    private (int Events, DateTimeOffset Now, FrameworkKey? Under, int Reread)? _drawn;
    private TimelineSpacing? _spacing;
    private long? _from;
    private long? _to;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    /// <summary>The first of two versions to compare.</summary>
    [Parameter]
    public string? From { get; set; }

    [Parameter]
    public string? To { get; set; }

    /// <summary>The kind of event that the list shows; null for all.</summary>
    [Parameter]
    public string? Kind { get; set; }

    /// <summary>How the timeline is spaced: time, skip or even; what fits where it is not given.</summary>
    [SupplyParameterFromQuery]
    private string? Spacing { get; set; }

    /// <summary>The part of the history that the timeline shows; all where it is not given.</summary>
    [SupplyParameterFromQuery]
    private string? Window { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>What it is read under now, whatever moment is shown.</summary>
    private FrameworkKey Now => Screen.History.Count > 0 ? new(Screen.History[^1].FrameworkId, Screen.History[^1].FrameworkVersion) : Screen.UseCase.Framework;

    protected override async Task OnParametersSetAsync()
    {
        Arrive();
        (_from, _to) = (Version(From), Version(To));
        _spacing = Spacings.FirstOrDefault(s => s.Value == Spacing) is { Value: not null } known ? known.Key : null;
        if (_from > _to)
            (_from, _to) = (_to, _from);
        if (_reread.Count > 0 && _reread[0].Under != Screen.Under?.Framework.Key)
            _reread.Clear();
        await ReadNotes();
        Draw();
        if (Screen.Under is not null && _reread.Count < Screen.History.Count)
            await Reread();
    }

    public void Dispose() => _reading.Dispose();

    private void Draw()
    {
        var asked = (Screen.History.Count, Screen.Clock.Now, Screen.Under?.Framework.Key, _reread.Count);
        if (_drawn != asked)
            (_timeline, _drawn) = (HistoryTimeline.Of(Screen, _reread, _notes), asked);
    }

    /// <summary>The notes as they are now: the page holds them as they were at the point viewed.</summary>
    private async Task ReadNotes()
    {
        if (_notesAt == Screen.History.Count)
            return;
        if (!Screen.View.IsPast)
        {
            (_notes, _notesAt) = (Screen.UseCase.Annotations, Screen.History.Count);
            return;
        }

        _timeline ??= HistoryTimeline.Of(Screen, _reread, _notes);
        var asked = Screen.History.Count;
        try
        {
            if (await Requests.Send(new GetUseCase(Screen.View.Id, PointInTime.Now)) is { } now)
                (_notes, _notesAt, _drawn) = (now.Assessment.UseCase.Annotations, asked, null);
        }
        catch (Exception e) when (e is NpgsqlException or MartenException or TimeoutException or IOException)
        {
            // The notes stay as they were until the page is read again.
        }
    }

    /// <summary>Reads what the version chosen says of the events that were not read under it yet: what it says of an event never changes.</summary>
    private async Task Reread()
    {
        var token = _reading.Begin();
        _failed = false;
        try
        {
            if (Screen.Under is not { } under)
                return;
            var read = await Requests.Send(new ReevaluateHistory(Screen.View.Id, under.Framework.Key, _reread.Count, Screen.History.Count), token);
            if (token.IsCancellationRequested)
                return;
            _reread.AddRange(read.Where(r => r.Version > _reread.Count));
            Draw();
        }
        catch (Exception) when (token.IsCancellationRequested)
        {
            // Another version was chosen, or the reader has left.
        }
        catch (Exception e) when (e is NpgsqlException or MartenException or TimeoutException or IOException)
        {
            _failed = true;
        }
    }

    private void LookAt(long version) => Go("asOf", version == Screen.View.CurrentVersion ? null : version);

    private void FilterBy(string? kind) => Go(new Dictionary<string, object?> { ["kind"] = kind });

    private void Compare(TimelineRange? range) => Go(new Dictionary<string, object?> { ["from"] = range?.From, ["to"] = range?.To });

    private void Show(TimelineView view) => Go(new Dictionary<string, object?>
    {
        ["spacing"] = view.Spacing is { } spacing ? Spacings[spacing] : null,
        ["window"] = view.Window.Length > 0 ? view.Window : null,
    });

    private void Go(string name, long? value) => Go(new Dictionary<string, object?> { [name] = value });

    /// <summary>Replaces the address: a cursor that is moved along a history leaves no trail of addresses to go back through.</summary>
    private void Go(IReadOnlyDictionary<string, object?> query)
    {
        // An address that was asked for is not there at once; what is asked for meanwhile is added to it.
        if (!_going.Contains(Navigation.Uri))
            (_asked, _going) = ([], [Navigation.Uri]);
        foreach (var (name, value) in query)
            _asked[name] = value;
        var next = Navigation.GetUriWithQueryParameters(_asked);
        _going.Add(next);
        Navigation.NavigateTo(next, new NavigationOptions { ReplaceHistoryEntry = true });
    }

    private void Arrive()
    {
        if (_going.Count > 0 && (Navigation.Uri == _going[^1] || !_going.Contains(Navigation.Uri)))
            (_asked, _going) = ([], []);
    }

    private long? Version(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && Screen.Entry(version) is not null ? version : null;
}
