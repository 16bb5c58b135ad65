using System.Reflection;
using Marten;
using Microsoft.AspNetCore.Authorization;

namespace DecisionLedger.Web.Features.Accounts.Access;

public sealed class ActiveMembershipCheck(IDocumentStore store) : AuthorizationHandler<ActiveMembership>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, ActiveMembership requirement)
    {
        if (IsWithoutWorkspace(context.Resource))
        {
            context.Succeed(requirement);
            return;
        }

        if (ActorClaims.ActorOf(context.User) is not { } actor)
            return;

        // In a circuit this is asked at every navigation and whenever the page is drawn anew, and while an answer is awaited the page is taken down
        // with all that was typed on it. The membership was checked when the page was first fetched, and is checked at every request it sends.
        if (context.Resource is Microsoft.AspNetCore.Components.RouteData)
        {
            context.Succeed(requirement);
            return;
        }

        // Signing the request in has read it already.
        if (context.Resource is HttpContext http && http.Features.Get<CheckedMembership>() is { } read)
        {
            if (read.Membership is { Active: true })
                context.Succeed(requirement);
            return;
        }

        await using var session = store.QuerySession();
        if (await session.LoadAsync<Membership>(Membership.IdOf(actor.WorkspaceId, actor.MemberId)) is { Active: true })
            context.Succeed(requirement);
    }

    /// <param name="resource">What ASP.NET Core asks about: an endpoint by its request, or in a circuit a page by its route.</param>
    private static bool IsWithoutWorkspace(object? resource) => resource switch
    {
        HttpContext http => http.GetEndpoint()?.Metadata.GetMetadata<WithoutWorkspaceAttribute>() is not null,
        Microsoft.AspNetCore.Components.RouteData route => route.PageType.GetCustomAttribute<WithoutWorkspaceAttribute>() is not null,
        _ => false,
    };
}
