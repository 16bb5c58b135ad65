using Microsoft.AspNetCore.Authorization;

namespace DecisionLedger.Web.Features.Accounts.Access;

/// <summary>The signed-in account is a member, now and not only when it signed in, of the workspace it works in.</summary>
public sealed class ActiveMembership : IAuthorizationRequirement;
