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
        [400] = "Part of the request is not valid; field names it.",
        [401] = "No valid token was sent.",
        [403] = "The token's role does not allow this.",
        [404] = "This does not exist in this workspace.",
        [409] = "The change does not fit the current state: archived, not decided yet, already created, or a draft that is already open or missing.",
        [412] = "Something was recorded since the version in If-Match; meanwhile lists it.",
        [413] = "The body is too large.",
        [415] = "The body is not JSON.",
        [422] = "The Idempotency-Key was used for another request, or the draft is not valid.",
        [500] = "Something went wrong on our side.",
        [503] = "The database cannot be reached.",
    };

    public static Task Apply(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Parameters ??= [];
        operation.Responses ??= [];
        if (metadata.OfType<RecordsEventsAttribute>().FirstOrDefault() is { } records)
        {
            operation.Parameters.Add(Header(ApiCall.IdempotencyHeader, "1 to 200 visible ASCII characters. The same request with the same key takes effect once.", "7f1c9e2a-first-try"));
            if (records.OnUseCase)
                operation.Parameters.Add(Header("If-Match", "The ETag that you last read. The request is refused with 412 if anything was recorded since.", "\"12\""));
        }

        var tagged = metadata.OfType<TaggedAttribute>().Any();
        if (tagged)
            operation.Parameters.Add(Header("If-None-Match", "The ETag that you have. The answer is 304 if it is still current.", "\"12\""));
        foreach (var (status, response) in operation.Responses)
        {
            if (!status.StartsWith('2') || response is not OpenApiResponse answer)
                continue;
            answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
            if (tagged || metadata.OfType<RecordsEventsAttribute>().Any())
                answer.Headers["ETag"] = Answered("The version of the use case or framework, in quotes.");
            if (metadata.OfType<RecordsEventsAttribute>().Any())
                answer.Headers[ApiCall.ReplayedHeader] = Answered("true if this is the stored answer to an earlier request.");
            if (status == "201")
                answer.Headers["Location"] = Answered("The address of the use case.");
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
