using System.Text.Json;
using System.Text.RegularExpressions;

namespace DecisionLedger.Web.Api;

/// <summary>Says in the API's words why ASP.NET Core could not read a request.</summary>
public static partial class BadRequest
{
    public static IResult Of(BadHttpRequestException bad, HttpContext context)
    {
        if (bad.InnerException is JsonException json)
        {
            var body = context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata>()?.RequestType;
            return ApiProblem.Of(StatusCodes.Status400BadRequest, [JsonFault.Of(json, body)]);
        }

        if (bad.StatusCode != StatusCodes.Status400BadRequest)
        {
            context.Response.StatusCode = bad.StatusCode;
            return ApiProblem.OfStatus(context);
        }

        if (Parameter().Match(bad.Message) is { Success: true } match)
        {
            var name = match.Groups["name"].Value;
            return ApiProblem.Of(bad.StatusCode, "unknown-value", $"{name} cannot be read from \"{match.Groups["value"].Value}\".", name);
        }

        return ApiProblem.Of(bad.StatusCode, "empty", "The request lacks its body. Send a JSON object, with 'Content-Type: application/json'.");
    }

    [GeneratedRegex("""^Failed to bind parameter ".* (?<name>\w+)" from "(?<value>.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex Parameter();
}
