using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Api;

public static class MemberEndpoints
{
    /// <summary>
    /// Lets only members in, by session or token, and answers a request that they may not send with 401 or 403 and its reason. The request itself
    /// still checks the role when it is sent with the actor from <see cref="ActorClaims.ActorOf"/>.
    /// </summary>
    public static RouteGroupBuilder RequireMember(this RouteGroupBuilder group)
    {
        group.RequireAuthorization();
        group.AddEndpointFilter(async (context, next) =>
        {
            try
            {
                return await next(context);
            }
            catch (AccessRefusedException refused)
            {
                return AccessProblem.Of(refused);
            }
        });
        return group;
    }
}
