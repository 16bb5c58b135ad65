using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DecisionLedger.Web.Api.Documents;

/// <summary>What schemas made from types do not show: the words of enums, and what problems carry beside the standard's members.</summary>
public static class SchemaDetails
{
    public static Task Apply(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        var enumeration = Nullable.GetUnderlyingType(type) ?? type;
        if (enumeration.IsEnum)
        {
            schema.Type = enumeration == type ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Enum = [.. ApiJson.WordsOf(enumeration).Select(word => (JsonNode)JsonValue.Create(word))];
            if (enumeration != type)
                schema.Enum.Add(JsonNullSentinel.JsonNull);
        }

        if (type == typeof(Support))
        {
            schema.Type = JsonSchemaType.Object;
            schema.AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Number, Description = "From 0 to 1." };
        }

        if (type == typeof(ProblemDetails))
        {
            schema.AdditionalPropertiesAllowed = true;
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
            schema.Properties["code"] = Text("Stable and for programs, such as empty, unknown-value, unknown-field, not-found or stale-version. type ends with it.");
            schema.Properties["field"] = Text("The field, as spelled in the request: needs.style, trials[0].approach, If-Match. Omitted if it is about the whole request.");
            schema.Properties["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Each problem, if there are several.",
                Items = new OpenApiSchema { Type = JsonSchemaType.Object },
            };
            schema.Properties["meanwhile"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "For a stale version: the events since, oldest first.",
                Items = new OpenApiSchema { Type = JsonSchemaType.Object },
            };
        }

        if (context.JsonPropertyInfo is { } property && property.DeclaringType.Name.EndsWith("Body", StringComparison.Ordinal))
            FactNames.Name(schema, property);
        return Task.CompletedTask;
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
