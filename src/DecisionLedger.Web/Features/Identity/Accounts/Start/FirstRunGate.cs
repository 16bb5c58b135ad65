using Marten;
using Microsoft.AspNetCore.Components.Endpoints;

namespace DecisionLedger.Web.Features.Identity.Accounts.Start;

/// <summary>Sends every page to the first run until it has happened. Once it has, it costs nothing.</summary>
public sealed class FirstRunGate(IDocumentStore store) : IMiddleware
{
    private bool _open;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var page = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        if (page is null || page == typeof(StartPage) || await IsOpen(context.RequestAborted))
            await next(context);
        else
            context.Response.Redirect(StartPage.Path);
    }

    /// <summary>Whether the first run has happened.</summary>
    public async Task<bool> IsOpen(CancellationToken cancellation)
    {
        if (_open)
            return true;
        await using var session = store.QuerySession();
        return _open = await session.LoadAsync<Installation>(Installation.TheId, cancellation) is not null;
    }
}
