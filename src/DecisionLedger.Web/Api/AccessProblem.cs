using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DecisionLedger.Web.Api;

/// <summary>Refusals for programs: RFC 9457 problem details where a browser would be sent to a page.</summary>
public static class AccessProblem
{
    /// <summary>Whether whoever calls this path is a program that cannot follow a redirect to a form.</summary>
    public static bool IsForProgram(HttpRequest request) => request.Path.StartsWithSegments("/api");

    /// <param name="context">The request to answer.</param>
    /// <param name="reason">Why the token sent was refused; null where none was sent.</param>
    public static async Task Unauthorized(HttpContext context, string? reason)
    {
        context.Response.Headers.WWWAuthenticate = reason is null ? "Bearer" : $"Bearer error=\"invalid_token\", error_description=\"{reason}\"";
        await Problem(
            StatusCodes.Status401Unauthorized,
            "unauthenticated",
            $"{reason ?? "No token was sent."} Send a token of this workspace as 'Authorization: Bearer …'. Create one in Settings.")
            .ExecuteAsync(context);
    }

    public static Task Forbidden(HttpContext context) =>
        Problem(StatusCodes.Status403Forbidden, "forbidden", "You are no longer a member of this workspace. Nothing was changed.").ExecuteAsync(context);

    public static ProblemHttpResult Of(AccessRefusedException refused) => refused.Lost == AccessLost.Session
        ? Problem(StatusCodes.Status401Unauthorized, "unauthenticated", refused.Message)
        : Problem(StatusCodes.Status403Forbidden, "forbidden", refused.Message);

    private static ProblemHttpResult Problem(int status, string code, string detail) => ApiProblem.Of(status, code, detail);
}
