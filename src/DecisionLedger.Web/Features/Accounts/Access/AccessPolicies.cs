using Microsoft.AspNetCore.Authorization;

namespace DecisionLedger.Web.Features.Accounts.Access;

/// <summary>Who may open what: everything that does not say otherwise is for members of the workspace that the session or token works in.</summary>
public static class AccessPolicies
{
    public static void Configure(AuthorizationOptions options)
    {
        options.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new ActiveMembership()).Build();
        options.FallbackPolicy = options.DefaultPolicy;
    }
}
