using System.Text.Json;
using System.Text.Json.Serialization;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>Reads a condition by the one word that says which it is.</summary>
internal sealed class ConditionConverter : JsonConverter<Condition>
{
    private static readonly Dictionary<string, Type> Kinds = new()
    {
        ["all"] = typeof(AllCondition),
        ["any"] = typeof(AnyCondition),
        ["not"] = typeof(NotCondition),
        ["need"] = typeof(NeedCondition),
        ["anyNeedStated"] = typeof(AnyNeedStatedCondition),
        ["answer"] = typeof(AnswerCondition),
        ["sign"] = typeof(SignCondition),
        ["latestTrial"] = typeof(LatestTrialCondition),
        ["measurement"] = typeof(MeasurementCondition),
        ["rule"] = typeof(RuleCondition),
        ["stands"] = typeof(StandsCondition),
        ["decided"] = typeof(DecidedCondition),
        ["purpose"] = typeof(PurposeCondition),
        ["decisionNotes"] = typeof(DecisionNotesCondition),
    };

    public static IEnumerable<Type> Types => Kinds.Values;

    /// <summary>The words of which each condition has one.</summary>
    public static IEnumerable<string> Words => Kinds.Keys;

    public override Condition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var kind = KindOf(reader);
        try
        {
            return (Condition)JsonSerializer.Deserialize(ref reader, kind, options)!;
        }
        catch (JsonException refused)
        {
            // Without a path of its own, so that the reader around it adds where this condition stands.
            throw new JsonException(refused.Message, refused);
        }
    }

    public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);

    private static Type KindOf(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A condition must be an object such as {\"need\":\"style\",\"atLeast\":\"wanted\"}.");

        Type? found = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Kinds.TryGetValue(reader.GetString()!, out var kind))
            {
                if (found is not null)
                    throw new JsonException("A condition tests one thing; combine several with all or any.");
                found = kind;
            }

            reader.Skip();
        }

        return found ?? throw new JsonException($"A condition needs one of these members: {string.Join(", ", Kinds.Keys)}.");
    }
}
