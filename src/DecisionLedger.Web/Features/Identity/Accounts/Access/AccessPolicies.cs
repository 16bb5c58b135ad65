using System.Reflection;
using DecisionLedger.Web.Requests;
using Marten;
using Microsoft.AspNetCore.Authorization;

namespace DecisionLedger.Web.Features.Identity.Accounts.Access;

/// <summary>Who may open what: everything that does not say otherwise is for members of the workspace that the session or token works in.</summary>
public static class AccessPolicies
{
    public static void Configure(AuthorizationOptions options)
    {
        options.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new ActiveMembership()).Build();
        options.FallbackPolicy = options.DefaultPolicy;
    }
}

/// <summary>The signed-in account is a member, now and not only when it signed in, of the workspace it works in.</summary>
public sealed class ActiveMembership : IAuthorizationRequirement;

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

/// <summary>The membership of whoever sent an HTTP request, as it was read when the request was signed in. Null where there is none.</summary>
public sealed record CheckedMembership(Membership? Membership);

/// <summary>A page or endpoint for anyone signed in, though perhaps a member of no workspace: one's own account, and choosing a workspace.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WithoutWorkspaceAttribute : Attribute;
