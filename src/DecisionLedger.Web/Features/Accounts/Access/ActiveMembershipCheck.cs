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
