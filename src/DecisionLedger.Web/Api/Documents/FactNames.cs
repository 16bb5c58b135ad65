using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using DecisionLedger.Domain.Frameworks;
using Microsoft.OpenApi;

namespace DecisionLedger.Web.Api.Documents;

/// <summary>Puts the framework's ids into the schemas of bodies: to the types they are mere text, to callers they are the names that there are.</summary>
public static class FactNames
{
    public static void Name(OpenApiSchema schema, JsonPropertyInfo property)
    {
        var document = PublishedFrameworks.Current.Document;
        var ids = property.Name switch
        {
            "need" or "needs" or "purposes" => document.Needs.Select(n => n.Id),
            "question" or "answers" => document.Checklist.Questions.Select(q => q.Id),
            "sign" or "signs" or "signsNotSeen" => document.Signs.Select(s => s.Id),
            "measurement" or "measurements" => document.Measurements.Select(m => m.Id),
            "approach" or "approaches" => document.Approaches.Select(a => a.Id),
            _ => null,
        };
        if (ids is null)
            return;
        if (property.PropertyType == typeof(string))
            schema.Enum = Words(ids);
        else if (schema.Items is OpenApiSchema { Type: JsonSchemaType.String } item)
            item.Enum = Words(ids);
        else if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            var value = property.PropertyType.GetGenericArguments()[1];
            schema.Properties = ids.ToDictionary(id => id, _ => (IOpenApiSchema)Value(value));
            schema.AdditionalProperties = null;
            schema.AdditionalPropertiesAllowed = false;
        }
    }

    private static OpenApiSchema Value(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type);
        var schema = new OpenApiSchema
        {
            Type = (plain ?? type).IsEnum ? JsonSchemaType.String : JsonSchemaType.Number,
            Enum = (plain ?? type).IsEnum ? Words(ApiJson.WordsOf(plain ?? type)) : null,
        };
        if (plain is not null)
        {
            schema.Type |= JsonSchemaType.Null;
            schema.Enum?.Add(JsonNullSentinel.JsonNull);
        }

        return schema;
    }

    private static List<JsonNode> Words(IEnumerable<string> words) => [.. words.Select(word => (JsonNode)JsonValue.Create(word))];
}
