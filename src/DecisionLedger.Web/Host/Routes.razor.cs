using DecisionLedger.Web.Components;
using DecisionLedger.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Host;

/// <summary>Finds the page, and tells everything under it the reader's zone and the present minute.</summary>
public sealed partial class Routes : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private ReaderClock _clock = default!;

    [Parameter, EditorRequired]
    public ReaderPreferences Reader { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    protected override void OnInitialized() => _clock = new ReaderClock(ReaderClock.ZoneOf(Reader.ZoneId), Time.GetUtcNow(), Reader.Dates);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            await LearnZone();
            using var minutes = new PeriodicTimer(TimeSpan.FromMinutes(1), Time);
            while (await minutes.WaitForNextTickAsync(_leaving.Token))
                Show(_clock with { Now = Time.GetUtcNow() });
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The reader has left; there is no one to tell the time to.
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task LearnZone()
    {
        // The cookie is of the page before: a reader who travelled since, or changed the zone, sees the new one on this page already.
        if (await Js.InvokeAsync<string?>("readerZone", _leaving.Token) is { } zone && zone != Reader.ZoneId)
            Show(_clock with { Zone = ReaderClock.ZoneOf(zone) });
    }

    private void Show(ReaderClock clock)
    {
        _clock = clock;
        StateHasChanged();
    }
}
