using DecisionLedger.Web.Features.Tokens;

namespace DecisionLedger.Web.Api;

/// <summary>
/// A browser sends its session along by itself, also where another site made it call. So a session may read, from this site's own pages only;
/// whatever writes comes with a token, which no browser adds by itself.
/// </summary>
public static class CookieCalls
{
    public static IResult? Refuse(HttpRequest request)
    {
        if (TokenAuthentication.IsMeantBy(request) || request.Headers.Cookie.Count == 0)
            return null;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return ApiProblem.Of(StatusCodes.Status403Forbidden, "token-needed", "A browser's session may only read here. Send a token as 'Authorization: Bearer …'; nothing was changed.");
        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
            ? ApiProblem.Of(StatusCodes.Status403Forbidden, "token-needed", "Another site may not read with a browser's session. Send a token as 'Authorization: Bearer …'.")
            : null;
    }
}
