using DecisionLedger.Web.Components;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace DecisionLedger.Web.Host;

/// <summary>The document. Pages are interactive on the server, except those that set cookies and so need a plain response.</summary>
public partial class App
{
    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    private IComponentRenderMode? PageRenderMode => HttpContext.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;

    /// <summary>Whose texts this browser keeps; null where nobody is signed in.</summary>
    private string? Keeper => ActorClaims.ActorOf(HttpContext.User) is { } actor ? $"{actor.WorkspaceId}/{actor.MemberId:N}" : null;

    private ReaderPreferences Reader => ReaderPreferences.From(HttpContext.Request);
}
