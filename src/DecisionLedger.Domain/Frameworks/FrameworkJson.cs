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
