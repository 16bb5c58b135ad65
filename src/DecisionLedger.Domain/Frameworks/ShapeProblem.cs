using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>Says in words of the document, not of the program, why its JSON was refused.</summary>
internal static partial class ShapeProblem
{
    public static FrameworkProblem Of(JsonException refused)
    {
        var place = PlaceOf(refused);
        return new FrameworkProblem(place, TextOf(Innermost(refused).Message, place));
    }

    /// <summary>Of a text that is no JSON: such a problem knows its line, and no path.</summary>
    public static FrameworkProblem OfSyntax(JsonException refused, ReadOnlySpan<byte> text)
    {
        var (line, bytes) = ((int)(refused.LineNumber ?? 0), (int)(refused.BytePositionInLine ?? 0));
        for (var skipped = 0; skipped < line; skipped++)
            text = text[(text.IndexOf((byte)'\n') + 1)..];
        return new FrameworkProblem(
            "$",
            $"is not valid JSON from here on: {WithoutPosition(refused.Message)}",
            line + 1,
            Encoding.UTF8.GetCharCount(text[..Math.Min(bytes, text.Length)]) + 1);
    }

    /// <summary>Conditions are read by a converter of their own, whose errors know their place only from the condition on.</summary>
    private static string PlaceOf(JsonException refused)
    {
        var place = "$";
        for (var step = refused; step is not null; step = step.InnerException as JsonException)
            place += step.Path is { Length: > 1 } path ? path[1..] : "";
        return place;
    }

    private static Exception Innermost(JsonException refused) =>
        refused.InnerException is JsonException inner ? Innermost(inner) : refused;

    private static string TextOf(string message, string place)
    {
        if (message.Contains("could not be mapped", StringComparison.Ordinal))
            return $"“{place[(place.LastIndexOf('.') + 1)..]}” is not known here";
        if (Missing().Match(message) is { Success: true } missing)
            return $"lacks {missing.Groups["members"].Value}";
        if (message.Contains("could not be converted", StringComparison.Ordinal))
            return "is the wrong type of value (text, number, list or object) for this field";
        if (Twice().Match(message) is { Success: true } twice)
            return $"“{twice.Groups["member"].Value}” appears twice; keep one";
        return WithoutPosition(message);
    }

    private static string WithoutPosition(string message) => Position().Replace(message, "");

    [GeneratedRegex("missing required properties including: (?<members>.+?)\\.?$")]
    private static partial Regex Missing();

    [GeneratedRegex("^Duplicate property '(?<member>[^']*)'")]
    private static partial Regex Twice();

    [GeneratedRegex(" (Path: .* \\| )?LineNumber: .*$")]
    private static partial Regex Position();
}
