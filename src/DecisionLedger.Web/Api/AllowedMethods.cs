using Microsoft.AspNetCore.Routing.Template;

namespace DecisionLedger.Web.Api;

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
