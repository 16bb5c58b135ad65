using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>The JSON of framework documents. Strict, so that a slip of the pen is an error with a place and never a rule that silently does not count.</summary>
internal static class FrameworkJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsEmpty } },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new EnumConverter(), new ConditionConverter(), new MatrixRowConverter(), new CostFactorConverter() },
    };

    /// <summary>The document, or what is wrong with its shape.</summary>
    public static (FrameworkDocument? Document, IReadOnlyList<FrameworkProblem> Problems) Read(string json)
    {
        IReadOnlyList<FrameworkProblem> problems = EmptyPlaces.In(json);
        if (problems.Count > 0)
            return (null, problems);

        try
        {
            return (JsonSerializer.Deserialize<FrameworkDocument>(json, Options)!, problems);
        }
        catch (JsonException refused)
        {
            return (null, [ShapeProblem.Of(refused)]);
        }
    }

    /// <summary>An optional list that is empty was left out, or might as well have been.</summary>
    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
            if (member is { IsRequired: false, AssociatedParameter: null } && typeof(IEnumerable).IsAssignableFrom(member.PropertyType) && member.PropertyType != typeof(string))
                member.ShouldSerialize = static (_, list) => list is IEnumerable some && some.GetEnumerator().MoveNext();
    }
}

/// <summary>Reads and writes enums as camelCase words, exactly so spelled; what is refused is told the words that there are.</summary>
public sealed class EnumConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private static readonly Dictionary<string, TEnum> Values =
            Enum.GetValues<TEnum>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        private static readonly Dictionary<TEnum, string> Words = Values.ToDictionary(pair => pair.Value, pair => pair.Key);

        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException($"must be one of {string.Join(", ", Values.Keys)}");

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(Words[value]);
    }
}
