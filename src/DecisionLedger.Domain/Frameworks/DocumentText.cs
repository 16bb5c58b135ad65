using System.Text;
using System.Text.Json;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>
/// Goes once through the text of a document, before anything is made of it: whether it is JSON, whether every text in it can be read and kept, and
/// whether it is of a size that can be checked.
/// </summary>
internal static class DocumentText
{
    /// <summary>The first thing wrong with it, with its line; null where there is none.</summary>
    public static FrameworkProblem? ProblemIn(string json)
    {
        if (LoneSurrogateIn(json) is >= 0 and var half)
            return At(json.AsSpan(0, half), "has an incomplete character (a lone surrogate) here; remove it");

        var text = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = FrameworkLimits.Depth + 2 });
        try
        {
            for (var values = 0; reader.Read();)
            {
                if (Wrong(ref reader, ref values) is { } wrong)
                    return At(text, (int)reader.TokenStartIndex, wrong);
            }

            return null;
        }
        catch (JsonException refused)
        {
            return ShapeProblem.OfSyntax(refused, text);
        }
    }

    private static string? Wrong(ref Utf8JsonReader reader, ref int values)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            return null;
        if (reader.TokenType != JsonTokenType.PropertyName && ++values > FrameworkLimits.Values)
            return $"has more than {FrameworkLimits.Values} values up to here, more than can be checked";
        if (reader.CurrentDepth >= FrameworkLimits.Depth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            return $"is nested more than {FrameworkLimits.Depth} deep here; flatten it";
        if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String))
            return null;

        var most = reader.TokenType == JsonTokenType.String ? FrameworkLimits.TextLength : FrameworkLimits.NameLength;
        try
        {
            var words = reader.GetString()!;
            return words.Length > most ? $"has a text here that is {UseCases.Deciders.TextLimits.Excess(words.Length, most)}"
                : words.Contains('\0', StringComparison.Ordinal) ? "has a text with a control character (\\u0000) here; remove it"
                : null;
        }
        catch (InvalidOperationException)
        {
            return "has a text with an incomplete character (a lone \\ud800 to \\udfff) here; remove it";
        }
    }

    private static int LoneSurrogateIn(string json)
    {
        for (var index = 0; index < json.Length; index++)
        {
            if (!char.IsSurrogate(json[index]))
                continue;
            if (index + 1 == json.Length || !char.IsSurrogatePair(json[index], json[index + 1]))
                return index;
            index++;
        }

        return -1;
    }

    private static FrameworkProblem At(ReadOnlySpan<char> before, string what) =>
        new("$", what, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));

    private static FrameworkProblem At(byte[] text, int start, string what) => At(Encoding.UTF8.GetString(text.AsSpan(0, start)), what);
}
