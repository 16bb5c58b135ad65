using DecisionLedger.Web.EventStore;

namespace DecisionLedger.Web.Api;

/// <summary>Tells people that the database is away. The page reads nothing: whatever it asked for would fail as well.</summary>
public sealed class OutagePage(RequestDelegate next, DatabaseOutage outage)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && !AccessProblem.IsForProgram(context.Request) && DatabaseOutage.IsReasonOf(e))
        {
            outage.Report(DatabaseOutage.Requests, e);
            var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = DatabaseOutage.RetryAfterSeconds;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(
                $"""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"><title>Database unavailable · DecisionLedger</title>
                {(reads ? "<meta http-equiv=\"refresh\" content=\"5\">" : "")}
                </head>
                <body>
                <h1>DecisionLedger cannot reach its database</h1>
                <p>Everything you recorded is safe. {(reads ? "This page tries again in a few seconds." : "Go back to keep what you typed, then send it again in a moment.")}</p>
                </body>
                </html>
                """,
                context.RequestAborted);
        }
    }
}
