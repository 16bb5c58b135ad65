using MediatR;

namespace DecisionLedger.Web.Requests;

/// <summary>
/// Sends a request in a DI scope of its own, so that no Marten session lives as long as a circuit. Pages, endpoints and commands of the
/// executable all send through here.
/// </summary>
public sealed class RequestSender(IServiceScopeFactory scopes)
{
    /// <exception cref="AccessRefusedException">The actor may not send this request in this workspace.</exception>
    public async Task<TResponse> Send<TResponse>(Actor actor, IRequest<TResponse> request, CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().Begin(actor);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellation);
    }

    /// <summary>Sends a request that belongs to no workspace; its sender may be anyone.</summary>
    public async Task<TResponse> Send<TResponse>(IOutsideWorkspace<TResponse> request, CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellation);
    }
}
