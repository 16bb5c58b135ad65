using MediatR;
using Microsoft.AspNetCore.Components.Authorization;

namespace DecisionLedger.Web.Requests;

/// <summary>What components send requests through: the signed-in member is the actor, and each request has a scope of its own.</summary>
public sealed class PageRequests(RequestSender sender, AuthenticationStateProvider authentication)
{
    /// <summary>A request was refused because the reader is signed out, or no member any more.</summary>
    public event Action<AccessLost>? Lost;

    /// <exception cref="AccessRefusedException">Nobody is signed in, or the member may not send this request.</exception>
    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellation = default) => Send(request, null, cancellation);

    /// <param name="request">The request.</param>
    /// <param name="once">The submission it belongs to: sent again with the same key, it is answered and not carried out twice.</param>
    /// <param name="cancellation">Stops waiting; what was committed stays.</param>
    /// <exception cref="AccessRefusedException">Nobody is signed in, or the member may not send this request.</exception>
    public async Task<TResponse> Send<TResponse>(IRequest<TResponse> request, IdempotencyKey? once, CancellationToken cancellation = default)
    {
        try
        {
            return await sender.Send(await Actor() with { Idempotency = once }, request, cancellation);
        }
        catch (AccessRefusedException refused) when (refused.Lost != AccessLost.Nothing)
        {
            Lost?.Invoke(refused.Lost);
            throw;
        }
    }

    public async Task<Actor> Actor()
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return ActorClaims.ActorOf(state.User) ?? throw AccessRefusedException.SignedOut();
    }
}
