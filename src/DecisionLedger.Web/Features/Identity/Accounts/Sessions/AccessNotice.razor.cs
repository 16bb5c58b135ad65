using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Identity.Accounts.Sessions;

/// <summary>
/// Tells an open page that its reader was signed out or removed, in another tab or by somebody else. A circuit outlives the cookie it began with,
/// and the page stays as it is, so that nothing typed is lost; what it sends is refused anyway.
/// </summary>
public sealed partial class AccessNotice(PageRequests requests, ScreenSubscriptions screens, NavigationManager navigation, TimeProvider time) : IDisposable
{
    // Whoever ends a session tells every node; this is for the time when the telling itself was lost.
    private static readonly TimeSpan AskedAnyway = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource _leaving = new();
    private readonly List<IDisposable> _watches = [];

    private AccessLost Lost { get; set; }

    private string SignInHref => $"/sign-in?returnUrl={Uri.EscapeDataString("/" + navigation.ToBaseRelativePath(navigation.Uri))}";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        requests.Lost += Show;
        try
        {
            var actor = await requests.Actor();
            _watches.Add(screens.SubscribeToAccount(actor.MemberId, () => InvokeAsync(Look)));
            _watches.Add(screens.SubscribeToMembers(actor.WorkspaceId, () => InvokeAsync(Look)));
            await Look();
            using var again = new PeriodicTimer(AskedAnyway, time);
            while (await again.WaitForNextTickAsync(_leaving.Token))
                await Look();
        }
        catch (AccessRefusedException)
        {
            // Nobody was signed in when the page was opened: the page itself sends them to sign in.
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The reader has left.
        }
    }

    public void Dispose()
    {
        requests.Lost -= Show;
        _leaving.Cancel();
        _leaving.Dispose();
        foreach (var watch in _watches)
            watch.Dispose();
    }

    private async Task Look()
    {
        try
        {
            Show(await requests.Send(new WhatIsLost(), _leaving.Token));
        }
        catch (Exception e) when (PageRequestsExtensions.IsUnreachable(e))
        {
            // The page says so itself; access is checked with the next command anyway.
        }
    }

    private void Show(AccessLost lost)
    {
        // A session that has ended never goes on; a member who was removed may come back.
        if (Lost == lost || Lost == AccessLost.Session)
            return;
        Lost = lost;
        _ = InvokeAsync(StateHasChanged);
    }
}
