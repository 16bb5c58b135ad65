using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>The JSON schema of framework documents, made from the types that read them, so that it cannot say something else.</summary>
internal static class FrameworkSchema
{
    private static readonly JsonSchemaExporterOptions Options = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) =>
            context.TypeInfo.Type == typeof(MatrixRow) ? Row(new MatrixRowConverter())
            : context.TypeInfo.Type == typeof(CostFactor) ? Row(new CostFactorConverter())
            : context.TypeInfo.Type == typeof(Condition) ? new JsonObject { ["$ref"] = "#/$defs/condition" }
            : (Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type) is { IsEnum: true } type ? Words(type)
            : schema,
    };

    public static string Text { get; } = Make().ToJsonString(FrameworkJson.Options);

    private static JsonObject Make()
    {
        var schema = Of(typeof(FrameworkDocument)).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema["$defs"] = new JsonObject
        {
            ["condition"] = new JsonObject { ["oneOf"] = new JsonArray([.. ConditionConverter.Types.Select(Of)]) },
        };
        return schema;
    }

    private static JsonNode Of(Type type) => FrameworkJson.Options.GetJsonSchemaAsNode(type, Options);

    private static JsonObject Row<TRow, TCell>(FamilyRowConverter<TRow, TCell> converter)
        where TRow : class => new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                [converter.IdMember] = new JsonObject { ["type"] = "string" },
                [converter.NameMember] = new JsonObject { ["type"] = "string" },
            },
            ["required"] = new JsonArray(converter.IdMember, converter.NameMember),
            ["additionalProperties"] = Of(typeof(TCell)),
        };

    private static JsonObject Words(Type type) => new()
    {
        ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))]),
    };
}
