using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using DecisionLedger.Domain.UseCases.Deciders;

namespace DecisionLedger.Web.Api;

/// <summary>Says where JSON was refused, why, and what stands there instead.</summary>
public static partial class JsonErrorText
{
    /// <param name="refused">What the reader threw.</param>
    /// <param name="body">The type that the JSON was read as.</param>
    public static Refusal Of(JsonException refused, Type? body)
    {
        // A syntax error comes wrapped in the exception that knows its place.
        if (refused.InnerException is JsonException)
            return new Refusal("malformed", $"The body is not valid JSON: see line {refused.LineNumber + 1}, after byte {refused.BytePositionInLine} of that line.");
        var steps = Step().Matches(refused.Path ?? "").Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Value.TrimStart('.')).ToList();
        if (Unmapped().Match(refused.Message) is { Success: true } unmapped)
        {
            var name = unmapped.Groups["name"].Value;
            if (steps.Count > 0 && steps[^1] == name)
                steps.RemoveAt(steps.Count - 1);
            var known = TypeAt(body, steps) is { Kind: JsonTypeInfoKind.Object } holder ? $" It has {string.Join(", ", holder.Properties.Select(p => p.Name))}." : "";
            var place = steps.Count == 0 ? "The body" : Field(steps);
            return new Refusal("unknown-field", $"{place} has no \"{Shown(name)}\".{known}", Field([.. steps, name]));
        }

        if (Duplicate().Match(refused.Message) is { Success: true } duplicate)
        {
            // A dictionary's reader does not say the name; there the place ends with it.
            if (duplicate.Groups["name"] is { Success: true, Value: var name } && (steps.Count == 0 || steps[^1] != name))
                steps.Add(name);
            return new Refusal("duplicate", $"{Field(steps)} appears twice. Send it once.", Field(steps));
        }

        if (Missing().Match(refused.Message) is { Success: true } missing)
        {
            var names = missing.Groups["names"].Value.Replace("'", "", StringComparison.Ordinal);
            return new Refusal("empty", $"{(steps.Count == 0 ? "The body" : Field(steps))} needs {names}.", Field([.. steps, names.Split(',')[0].Trim()]));
        }

        var subject = steps.Count == 0 ? "The body" : Field(steps);
        return new Refusal("unknown-value", $"{subject} {Expected(TypeAt(body, steps)?.Type)}.", steps.Count == 0 ? null : Field(steps));
    }

    /// <summary>
    /// Finds a null in a list. The JSON reader holds to which members may be null, but not to which entries of lists may: here none may.
    /// </summary>
    /// <returns>Null where there is none.</returns>
    public static Refusal? NullInAList(ReadOnlyMemory<byte> json, Type body)
    {
        if (json.Span.IndexOf("null"u8) < 0)
            return null;
        using var parsed = JsonDocument.Parse(json);
        return FindNull(parsed.RootElement, [], body) is { } steps ? new Refusal("unknown-value", $"{Field(steps)} {Expected(TypeAt(body, steps)?.Type)}.", Field(steps)) : null;
    }

    private static List<string>? FindNull(JsonElement element, List<string> steps, Type body)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return element.EnumerateObject().Select(member => InMember(member, steps, body)).FirstOrDefault(found => found is not null);
        if (element.ValueKind != JsonValueKind.Array)
            return null;
        return element.EnumerateArray()
            .Select((item, i) => item.ValueKind == JsonValueKind.Null ? [.. steps, $"[{i}]"] : FindNull(item, [.. steps, $"[{i}]"], body))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>A framework document is taken as it is, to be drafted: what is wrong in it is told by its own check, with lines.</summary>
    private static List<string>? InMember(JsonProperty member, List<string> steps, Type body)
    {
        List<string> inside = [.. steps, member.Name];
        var type = TypeAt(body, inside)?.Type;
        return (Nullable.GetUnderlyingType(type ?? typeof(object)) ?? type) == typeof(JsonElement) ? null : FindNull(member.Value, inside, body);
    }

    private static string Expected(Type? type)
    {
        var optional = type is not null && Nullable.GetUnderlyingType(type) is not null;
        return $"must be {Words(Nullable.GetUnderlyingType(type ?? typeof(object)) ?? type)}{(optional ? ", or null" : "")}";
    }

    private static string Words(Type? type) => type switch
    {
        null => "another kind of value",
        { IsEnum: true } => $"one of {string.Join(", ", ApiJson.WordsOf(type))}",
        _ when type == typeof(string) => "text",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(decimal) || type == typeof(double) => "a number (up to 28 digits)",
        _ when type == typeof(Guid) => "an id such as 0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e",
        _ when type == typeof(DateOnly) => "a day such as 2026-05-31",
        _ => ApiJson.Options.GetTypeInfo(type).Kind switch
        {
            JsonTypeInfoKind.Enumerable => "a list",
            JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "an object",
            _ => "another kind of value",
        },
    };

    /// <summary>What is read at a place of the body; null where the place is not known.</summary>
    private static JsonTypeInfo? TypeAt(Type? body, IEnumerable<string> steps)
    {
        var type = body;
        foreach (var step in steps)
        {
            if (type is null)
                return null;
            var info = ApiJson.Options.GetTypeInfo(type);
            type = info.Kind == JsonTypeInfoKind.Object ? info.Properties.FirstOrDefault(p => p.Name == step)?.PropertyType : info.ElementType;
        }

        return type is null ? null : ApiJson.Options.GetTypeInfo(type);
    }

    /// <summary>A place in the API's spelling: trials[0].approach.</summary>
    private static string Field(IReadOnlyList<string> steps)
    {
        var field = "";
        foreach (var step in steps.Select(Shown))
            field += field.Length == 0 || step.StartsWith('[') ? step : $".{step}";
        return field;
    }

    /// <summary>A name as a caller sent it, cut where it is too long to say again.</summary>
    public static string Shown(string name) => name.Length <= 60 ? name : $"{name[..60]}…";

    [GeneratedRegex("""\.[^.\[]+|\[\d+\]|\['(?<quoted>(?:[^'\\]|\\.)*)'\]""")]
    private static partial Regex Step();

    [GeneratedRegex("^The JSON property '(?<name>.*)' could not be mapped", RegexOptions.Singleline)]
    private static partial Regex Unmapped();

    [GeneratedRegex("^Duplicate propert(y '(?<name>.*)' encountered|ies)", RegexOptions.Singleline)]
    private static partial Regex Duplicate();

    [GeneratedRegex("missing required properties including: (?<names>.+?)\\.?$", RegexOptions.Singleline)]
    private static partial Regex Missing();
}
