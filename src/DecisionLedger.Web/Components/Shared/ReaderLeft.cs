using Microsoft.JSInterop;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>
/// What a call to the browser comes to when the reader leaves meanwhile: the browser is gone, the call is called off, or the page that was left has let go of
/// its script. None is a fault, and as an exception each would end whatever page the reader has gone to.
/// </summary>
public static class ReaderLeft
{
    public static bool Is(Exception e) => e is JSDisconnectedException or OperationCanceledException or ObjectDisposedException;
}
