using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;

namespace DecisionLedger.Web.Api;

/// <summary>Says in the API's words why ASP.NET Core could not read a request.</summary>
public static partial class BadRequest
{
    public static IResult Of(BadHttpRequestException bad, HttpContext context)
    {
        if (bad.InnerException is JsonException json)
            return ApiProblem.Of(StatusCodes.Status400BadRequest, [JsonErrorText.Of(json, BodyOf(context))]);

        if (bad.StatusCode != StatusCodes.Status400BadRequest)
        {
            context.Response.StatusCode = bad.StatusCode;
            return ApiProblem.OfStatus(context);
        }

        if (Parameter().Match(bad.Message) is { Success: true } match)
        {
            var name = match.Groups["name"].Value;
            return ApiProblem.Of(bad.StatusCode, "unknown-value", $"{name} cannot be \"{match.Groups["value"].Value}\".", name);
        }

        return ApiProblem.Of(bad.StatusCode, "empty", "The body is missing. Send a JSON object with 'Content-Type: application/json'.");
    }

    public static ValueTask<object?> RefuseNullInLists(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var body = BodyOf(context.HttpContext);
        return body is not null && RequestBody.Of(context.HttpContext) is { Length: > 0 } json && JsonErrorText.NullInAList(json, body) is { } refusal
            ? ValueTask.FromResult<object?>(ApiProblem.Of(StatusCodes.Status400BadRequest, [refusal]))
            : next(context);
    }

    private static Type? BodyOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;

    [GeneratedRegex("""^Failed to bind parameter ".* (?<name>\w+)" from "(?<value>.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex Parameter();
}
