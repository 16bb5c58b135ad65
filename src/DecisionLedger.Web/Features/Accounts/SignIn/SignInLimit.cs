using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace DecisionLedger.Web.Features.Accounts.SignIn;

/// <summary>Slows down whoever tries passwords or invitation links from one address; a team behind one address never notices.</summary>
public static class SignInLimit
{
    public const string Policy = "sign-in";

    /// <summary>Form posts a minute from one address.</summary>
    public const int PostsAMinute = 60;

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = Explain;
        options.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                $"post from {context.Caller()}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = PostsAMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("read"));
    }

    /// <summary>The address of whoever calls; a proxy's own is told apart by <see cref="Hosting.Proxies"/>.</summary>
    public static IPAddress Caller(this HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;

    private static async ValueTask Explain(OnRejectedContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        var seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Ceiling(wait.TotalSeconds) : 60;
        response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Too many tries</title></head>
            <body style="font-family: sans-serif; max-width: 32rem; margin: 4rem auto; padding: 0 1rem">
            <h1>Too many tries from your network</h1>
            <p>Nothing was changed. Wait {seconds.ToString(CultureInfo.InvariantCulture)} seconds, then go back and try again.</p>
            </body>
            </html>
            """,
            cancellation);
    }
}
