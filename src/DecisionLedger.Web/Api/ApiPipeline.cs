using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing.Template;

namespace DecisionLedger.Web.Api;

/// <summary>
/// Stands around everything under /api: names the request, takes its body in, and makes problem details of whatever goes wrong, also of what the
/// framework itself refuses.
/// </summary>
public sealed class ApiPipeline(RequestDelegate next, DatabaseOutage outage, ILogger<ApiPipeline> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!AccessProblem.IsForProgram(context.Request))
        {
            await next(context);
            return;
        }

        Correlation.Begin(context);
        context.Response.OnStarting(SayWhenToRetry, context.Response);
        IResult? problem;
        try
        {
            problem = CookieRequestGuard.Refuse(context.Request) ?? await RequestBody.TakeIn(context);
            if (problem is null)
                await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            problem = ProblemOf(e, context);
        }

        if (problem is null && !context.Response.HasStarted && IsBareFailure(context.Response))
            problem = BareProblem(context);
        if (problem is not null)
            await problem.ExecuteAsync(context);
    }

    private IResult ProblemOf(Exception e, HttpContext context)
    {
        switch (e)
        {
            case RefusedCallException refused:
                return ApiProblem.Of(refused.Status, refused.Refusals);
            case AccessRefusedException refused:
                return AccessProblem.Of(refused);
            case BadHttpRequestException bad:
                return BadRequest.Of(bad, context);
            case ReadModelNotBuiltException building:
                context.Response.Headers.RetryAfter = "5";
                return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "rebuilding", building.Message);
            case var _ when DatabaseOutage.IsReasonOf(e):
                outage.Report(DatabaseOutage.Requests, e);
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return ApiProblem.OfStatus(context);
            default:
                logger.LogError(e, "An API request failed");
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return ApiProblem.OfStatus(context);
        }
    }

    private static Task SayWhenToRetry(object response)
    {
        var answer = (HttpResponse)response;
        if (answer.StatusCode == StatusCodes.Status503ServiceUnavailable && answer.Headers.RetryAfter.Count == 0)
            answer.Headers.RetryAfter = DatabaseOutage.RetryAfterSeconds;
        return Task.CompletedTask;
    }

    private static ProblemHttpResult BareProblem(HttpContext context)
    {
        var response = context.Response;
        if (response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed
            && AllowedMethods.Of(context) is { Count: > 0 } allowed && !allowed.Contains(context.Request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = string.Join(", ", allowed);
        }

        return ApiProblem.OfStatus(context);
    }

    private static bool IsBareFailure(HttpResponse response) =>
        response.StatusCode >= StatusCodes.Status400BadRequest && response.ContentType is null && response.ContentLength is null or 0;
}

/// <summary>
/// A browser sends its session along by itself, also where another site made it call. So a session may read, from this site's own pages only;
/// whatever writes comes with a token, which no browser adds by itself.
/// </summary>
public static class CookieRequestGuard
{
    public static IResult? Refuse(HttpRequest request)
    {
        if (BearerToken.IsSentBy(request) || request.Headers.Cookie.Count == 0)
            return null;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return ApiProblem.Of(StatusCodes.Status403Forbidden, "token-needed", "A browser session can only read here. Nothing was changed. Send a token as 'Authorization: Bearer …'.");
        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
            ? ApiProblem.Of(StatusCodes.Status403Forbidden, "token-needed", "Another site cannot read with a browser session. Send a token as 'Authorization: Bearer …'.")
            : null;
    }
}

/// <summary>
/// Which methods a path of the API takes. Routing knows, but where the program runs from its build output a fallback for static files takes every
/// path, and hides what routing would have said.
/// </summary>
public static class AllowedMethods
{
    public static IReadOnlyList<string> Of(HttpContext context)
    {
        var path = context.Request.Path;
        return context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith(ApiRegistration.Prefix, StringComparison.Ordinal) == true)
            .Where(e => new TemplateMatcher(TemplateParser.Parse(e.RoutePattern.RawText!), []).TryMatch(path, []))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
    }
}
