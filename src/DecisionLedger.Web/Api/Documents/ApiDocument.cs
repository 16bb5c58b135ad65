using System.Security.Cryptography;
using Microsoft.AspNetCore.Routing.Patterns;
using Scalar.AspNetCore;

namespace DecisionLedger.Web.Api.Documents;

/// <summary>The API's description: as a document for programs, and as a page for people. The page loads nothing from elsewhere.</summary>
public static class ApiDocument
{
    public const string Name = "v1";

    public const string Page = "/api";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.AddDocumentTransformer(DocumentDetails.Apply);
        options.AddOperationTransformer(OperationDetails.Apply);
        options.AddSchemaTransformer(SchemaDetails.Apply);
    });

    public static void MapApiDocument(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var page = routes.MapScalarApiReference(Page, (options, context) =>
        {
            // Hexadecimal: a plus sign of Base64 would be escaped in the page, and no longer be what the header says.
            var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
                + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
            options.WithNonce(nonce)
                .WithTitle("DecisionLedger API")
                .WithOpenApiRoutePattern("/openapi/{documentName}.json")
                .WithFavicon("/favicon.svg")
                .AddDocument(Name)
                .DisableDefaultFonts()
                .DisableAgent()
                .DisableMcp()
                .DisableTelemetry()
                .HideClientButton()
                .HideDeveloperTools();
        }).AllowAnonymous();
        page.Add(OnlyTheDocumentThatThereIs);
    }

    /// <summary>The page would answer for every name under its path, also for paths of the API that do not exist.</summary>
    private static void OnlyTheDocumentThatThereIs(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder route && route.RoutePattern.GetParameter("documentName") is not null)
            route.RoutePattern = RoutePatternFactory.Parse(route.RoutePattern.RawText!, null, new RouteValueDictionary { ["documentName"] = $"^{Name}$" });
    }
}
