namespace DecisionLedger.Web.Components;

/// <summary>Headers that narrow what a page may load and who may frame it.</summary>
public static class SecurityHeaders
{
    // Charts and Blazor set style attributes, hence unsafe-inline for those; style sheets and scripts come from files of our own only.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            // A page that needs another policy, such as the API's browsable description, has set its own.
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy is { Count: > 0 } own ? own : ContentSecurityPolicy;
            return Task.CompletedTask;
        }, context);
        return next(context);
    });
}
