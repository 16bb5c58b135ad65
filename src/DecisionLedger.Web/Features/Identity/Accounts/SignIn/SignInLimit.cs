using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.RateLimiting;

namespace DecisionLedger.Web.Features.Identity.Accounts.SignIn;

/// <summary>
/// Slows down whoever tries passwords or invitation links from one address; a team behind one address never notices. It counts by the minute, without a
/// timer: ASP.NET Core's own limiter wakes thirty times a second for as long as the server runs.
/// </summary>
public sealed class SignInLimit(RequestDelegate next, TimeProvider clock)
{
    public const string Policy = "sign-in";

    /// <summary>Form posts a minute from one address.</summary>
    public const int PostsAMinute = 60;

    private readonly Lock _lock = new();
    private ConcurrentDictionary<IPAddress, int> _posts = [];
    private long _minute;

    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method)
            && context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Policy
            && PostsOfThisMinute().AddOrUpdate(context.Caller(), 1, (_, before) => before + 1) > PostsAMinute)
        {
            await ExplainAsync(context.Response, 60 - clock.GetUtcNow().Second, context.RequestAborted);
            return;
        }

        await next(context);
    }

    private ConcurrentDictionary<IPAddress, int> PostsOfThisMinute()
    {
        var minute = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        lock (_lock)
        {
            if (minute != _minute)
                (_minute, _posts) = (minute, []);
            return _posts;
        }
    }

    private static async Task ExplainAsync(HttpResponse response, int seconds, CancellationToken cancellation)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Too many attempts</title></head>
            <body style="font-family: sans-serif; max-width: 32rem; margin: 4rem auto; padding: 0 1rem">
            <h1>Too many attempts from your network</h1>
            <p>Nothing was changed. Wait {seconds.ToString(CultureInfo.InvariantCulture)} seconds, then go back and try again.</p>
            </body>
            </html>
            """,
            cancellation);
    }
}

public static class CallerAddress
{
    /// <summary>The address of whoever calls; a proxy's own is told apart by the setting <c>ForwardedHeaders</c>.</summary>
    public static IPAddress Caller(this HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;
}
