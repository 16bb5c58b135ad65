using DecisionLedger.Web.Components;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace DecisionLedger.Web.Features.Inbox;

/// <summary>How much waits for the reader, beside the way to the inbox; live.</summary>
public sealed partial class InboxCount : IDisposable
{
    private IDisposable? _watch;
    private DateOnly _read;

    /// <summary>Null where it is not known. Kept from the first drawing, so that the live page begins with the same number.</summary>
    [PersistentState]
    public int? Waiting { get; set; }

    [CascadingParameter]
    private ReaderClock? Reader { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ScreenSubscriptions Screens { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private ILogger<InboxCount> Logger { get; set; } = default!;

    private DateOnly Today
    {
        get
        {
            var clock = Reader ?? new ReaderClock(TimeZoneInfo.Utc, Time.GetUtcNow());
            return DateOnly.FromDateTime(clock.Local(clock.Now).DateTime);
        }
    }

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive || Authentication is null || ActorClaims.ActorOf((await Authentication).User) is not { } actor)
            return;
        _watch = Screens.SubscribeToInbox(actor.MemberId, () => InvokeAsync(async () => { await Read(); StateHasChanged(); }));
    }

    protected override async Task OnParametersSetAsync()
    {
        // Another day may bring what is due on it.
        if (_read == Today || Authentication is null || ActorClaims.ActorOf((await Authentication).User) is null)
            return;
        var first = _read == default;
        _read = Today;
        if (!first || Waiting is null)
            await Read();
    }

    public void Dispose() => _watch?.Dispose();

    private async Task Read()
    {
        try
        {
            Waiting = (await Requests.Send(new CountInbox(Today))).Waiting;
        }
        catch (AccessRefusedException)
        {
            // The page itself says so; its frame must not fall over.
            Waiting = null;
        }
        catch (Exception e) when (PageRequestsExtensions.IsUnreachable(e))
        {
            // The number stays as it was; the page itself says that it could not be read.
            Logger.LogWarning("The inbox could not be counted: {Reason}", e.Message);
        }
    }
}
