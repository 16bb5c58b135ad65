using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DecisionLedger.Web.Api.Documents;

/// <summary>What operations share and their code does not show: headers, problems, examples.</summary>
public static class OperationDetails
{
    private static readonly Dictionary<int, string> ProblemWords = new()
    {
        [400] = "Something in the request cannot be read or is no value; field names it.",
        [401] = "No valid token was sent.",
        [403] = "The token's role may not do this.",
        [404] = "There is no such thing in this workspace.",
        [409] = "It does not fit what stands: archived, nothing decided yet, logged already, a draft open already or not at all.",
        [412] = "Something was recorded since the version that If-Match names; meanwhile lists what.",
        [413] = "The body is too large.",
        [415] = "The body is not JSON.",
        [422] = "The Idempotency-Key was used for another request, or the draft is not valid yet.",
        [500] = "Something went wrong on our side.",
        [503] = "The database cannot be reached just now.",
    };

    public static Task Apply(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Parameters ??= [];
        operation.Responses ??= [];
        if (metadata.OfType<RecordsEventsAttribute>().FirstOrDefault() is { } records)
        {
            operation.Parameters.Add(Header(ApiCall.IdempotencyHeader, "1 to 200 visible ASCII characters: the same request with the same key is carried out once.", "7f1c9e2a-first-try"));
            if (records.OnUseCase)
                operation.Parameters.Add(Header("If-Match", "The ETag that was last read: refused with 412 if anything was recorded since.", "\"12\""));
        }

        var tagged = metadata.OfType<TaggedAttribute>().Any();
        if (tagged)
            operation.Parameters.Add(Header("If-None-Match", "The ETag that the caller has: answered with 304 if it still stands.", "\"12\""));
        foreach (var (status, response) in operation.Responses)
        {
            if (!status.StartsWith('2') || response is not OpenApiResponse answer)
                continue;
            answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
            if (tagged || metadata.OfType<RecordsEventsAttribute>().Any())
                answer.Headers["ETag"] = Answered("The version of the use case or framework, in quotes.");
            if (metadata.OfType<RecordsEventsAttribute>().Any())
                answer.Headers[ApiCall.ReplayedHeader] = Answered("true where the request was answered from memory.");
            if (status == "201")
                answer.Headers["Location"] = Answered("Where the use case is read.");
        }

        foreach (var (status, response) in operation.Responses)
        {
            if (int.TryParse(status, CultureInfo.InvariantCulture, out var code) && ProblemWords.TryGetValue(code, out var words) && response is OpenApiResponse answer)
                answer.Description = words;
        }

        if (operation.OperationId is { } id && ApiExamples.Body(id) is { } example && operation.RequestBody?.Content is { } content && content.TryGetValue("application/json", out var body))
            body.Example = example;
        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, string description, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = JsonValue.Create(example),
    };

    private static OpenApiHeader Answered(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
