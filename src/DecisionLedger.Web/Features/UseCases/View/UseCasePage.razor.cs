using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Components;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>A use case: now or as of a moment, live while it is open. Tab, moment, framework version and comparison stand in the address.</summary>
public sealed partial class UseCasePage : IDisposable
{
    private readonly UseCasePageLoader _reading = new();
    private readonly LatestRead _loading = new();
    private IDisposable? _watch;
    private IDisposable? _members;
    private OthersHere? _others;
    private UseCasePageState? _screen;
    private PageProblem? _problem;
    private (Guid Id, string? AsOf, string? Under)? _asked;

    [Parameter]
    public Guid UseCaseId { get; set; }

    /// <summary>An event's version or a time in RFC 3339.</summary>
    [SupplyParameterFromQuery]
    private string? AsOf { get; set; }

    /// <summary>The framework version to read under; null for that day's.</summary>
    [SupplyParameterFromQuery]
    private string? Under { get; set; }

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? To { get; set; }

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    /// <summary>The framework version to adopt; the newest where it is not given.</summary>
    [SupplyParameterFromQuery(Name = "version")]
    private int? Version { get; set; }

    [CascadingParameter]
    private ReaderClock? Reader { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ScreenSubscriptions Screens { get; set; } = default!;

    [Inject]
    private Presence Presence { get; set; } = default!;

    [Inject]
    private ScreenPresence Own { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private ILogger<UseCasePage> Log { get; set; } = default!;

    private UseCaseTab Tab => new Uri(Navigation.Uri).AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, _, var tab]
        && Enum.TryParse<UseCaseTab>(tab.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known) ? known : UseCaseTab.Assessment;

    private ReaderClock Clock => Reader ?? new ReaderClock(TimeZoneInfo.Utc, Time.GetUtcNow());

    // Two tabs of one use case are one page with the same parameters: Blazor alone would not draw it again.
    protected override void OnInitialized() => Navigation.LocationChanged += ShowTab;

    protected override async Task OnParametersSetAsync()
    {
        if (_screen is not null && _screen.Clock != Clock)
            _screen = _screen with { Clock = Clock };
        if (_asked == (UseCaseId, AsOf, Under))
            return;
        if (_asked?.Id != UseCaseId)
            await Watch();
        _asked = (UseCaseId, AsOf, Under);
        await Load();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            // What is printed of this page is its report.
            await using var print = await Js.InvokeAsync<IJSObjectReference>("import", "./js/print-report.js");
        }
        catch (Exception gone) when (ReaderLeft.Is(gone))
        {
            // The reader has left.
        }
        catch (JSException e)
        {
            // Then the page is printed as it is.
            Log.LogWarning("What prints the report could not be fetched: {Reason}", e.Message);
        }
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= ShowTab;
        _watch?.Dispose();
        _members?.Dispose();
        _others?.Dispose();
        _loading.Dispose();
    }

    private void ShowTab(object? sender, LocationChangedEventArgs e) => InvokeAsync(StateHasChanged);

    private async Task Watch()
    {
        _watch?.Dispose();
        (_screen, _problem) = (null, null);
        var actor = await Requests.Actor();
        _watch = Screens.Subscribe(actor.WorkspaceId, UseCaseId, () => InvokeAsync(ReadAgain), () => _screen?.View.CurrentVersion ?? 0);
        _others?.Dispose();
        // Drawn beforehand, nobody looks at it yet.
        _others = RendererInfo.IsInteractive ? OthersHere.Enter(Presence, Own, actor.WorkspaceId, UseCaseId, actor.MemberId) : null;
        _members ??= Screens.SubscribeToMembers(actor.WorkspaceId, () => InvokeAsync(ReadTeamAgain));
    }

    private async Task ReadAgain()
    {
        await Load();
        StateHasChanged();
    }

    private async Task ReadTeamAgain()
    {
        _reading.ForgetTeam();
        await ReadAgain();
    }

    private async Task TryAgain()
    {
        _problem = null;
        await Load();
    }

    private async Task Load()
    {
        if (!PointInTime.TryParse(AsOf, out var moment))
        {
            (_screen, _problem) = (null, PageProblem.NotAMoment(AsOf!));
            return;
        }

        var token = _loading.Begin();
        try
        {
            var read = await _reading.Read(Requests, UseCaseId, moment, Under, token);
            if (token.IsCancellationRequested)
                return;
            if (read is null)
                (_screen, _problem) = (null, AsOf is null ? PageProblem.NoSuchUseCase : PageProblem.NotAMoment(AsOf));
            else if (read.UnknownVersion is { } versions)
                (_screen, _problem) = (null, PageProblem.NotAVersion(Under!, versions));
            else
                (_screen, _problem) = (UseCasePageLoader.Next(_screen, read, Clock, Send), null);
        }
        catch (AccessRefusedException refused) when (refused.Lost != AccessLost.Nothing && _screen is not null)
        {
            // The layout says so; what was read and typed here stays.
        }
        catch (AccessRefusedException refused)
        {
            (_screen, _problem) = (null, new PageProblem(refused.Message));
        }
        catch (Exception) when (token.IsCancellationRequested)
        {
            // Another load took the place of this one, or the reader has left.
        }
        catch (Exception e) when (PageRequestsExtensions.IsUnreachable(e))
        {
            Log.LogWarning("Use case {UseCase} could not be read: {Reason}", UseCaseId, e.Message);
            _problem = PageProblem.NotReached;
        }
    }

    private async Task<Result<AppendResult>> Send(IRequest<Result<AppendResult>> command, IdempotencyKey? once)
    {
        Result<AppendResult> outcome;
        try
        {
            // Not cancelled when the reader leaves: what they clicked counts.
            outcome = await Requests.Send(command, once);
        }
        catch (AccessRefusedException refused)
        {
            return new Refusal("not-allowed", $"{refused.Message} What you typed is still here.");
        }
        catch (Exception e) when (PageRequestsExtensions.IsUnreachable(e))
        {
            Log.LogWarning("{Command} for use case {UseCase} could not be recorded: {Reason}", command.GetType().Name, UseCaseId, e.Message);
            return new Refusal("unreachable", "The ledger could not be reached, so nothing was recorded. What you typed is still here. Try again in a moment.");
        }

        if (outcome.Value?.Fold is { } fold && _screen is { } screen && _reading.Advance(screen.View, fold) is { } advanced)
        {
            _screen = UseCasePageLoader.Next(screen, advanced, Clock, Send);
            StateHasChanged();
        }
        else
        {
            await ReadAgain();
        }

        return outcome;
    }
}
