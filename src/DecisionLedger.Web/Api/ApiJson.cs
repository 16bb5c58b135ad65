using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Api;

/// <summary>
/// The API's JSON. Strict in what it reads, so that a slip of the pen is told to its sender and never silently left out: names in their exact
/// spelling and once, numbers as numbers, no comments, nothing after the end.
/// </summary>
public static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    public static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.DictionaryKeyPolicy = null;
        json.PropertyNameCaseInsensitive = false;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        // Framework documents are the deepest; each limit of theirs is told by name, and not as JSON that goes wrong.
        json.MaxDepth = FrameworkLimits.Depth + 16;
        // The answer is JSON and says so; escaping every letter beyond ASCII would only make it unreadable.
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.Converters.Insert(0, new EnumConverter());
    }

    /// <summary>A value of an enum in the API's spelling.</summary>
    public static string WordOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static IEnumerable<string> WordsOf(Type enumeration) => Enum.GetNames(enumeration).Select(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>Reads a query parameter that takes the words of an enum, exactly so spelled.</summary>
    /// <exception cref="RefusedCallException">It is none of them.</exception>
    public static TEnum? ReadWord<TEnum>(string? text, string field)
        where TEnum : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
            return null;
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (WordOf(value) == text)
                return value;
        }

        throw RefusedCallException.BadInput("unknown-value", $"{field} must be one of {string.Join(", ", WordsOf(typeof(TEnum)))}.", field);
    }

    private static JsonSerializerOptions Make()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(json);
        json.MakeReadOnly(populateMissingResolver: true);
        return json;
    }
}
