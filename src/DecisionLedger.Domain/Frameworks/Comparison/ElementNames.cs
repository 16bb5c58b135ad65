using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks.Evaluation;

namespace DecisionLedger.Domain.Frameworks.Comparison;

internal static class ElementNames
{
    /// <summary>Members that name approaches or families.</summary>
    private static readonly string[] Naming =
        ["pulls", "holds", "to", "approach", "for", "family", "speaksFor", "over", "toLatestOf", "now", "target", "latestTrial"];

    /// <summary>A member's name as a person would write it: toLatestOf as to latest of.</summary>
    public static string OfMember(string member) =>
        string.Concat(member.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    public static string Between(DocumentPath spot, JsonNode? was, JsonNode? now, Func<string, string> nameOf)
    {
        var (old, young) = (Value(was), Value(now));
        if ((was is null || now is null) && (was ?? now) is JsonObject)
            return $"{spot.Whole} {(was is null ? "added" : "removed")}";

        return (spot.Section, spot.Name) switch
        {
            (_, "text" or "name" or "label" or "title") when was is not null && now is not null => $"{spot.Subject} reworded: {old} → {young}",
            (FrameworkSection.Matrix, "mark") => $"{spot.Subject}: {old} → {young}",
            (FrameworkSection.Questions, "yesSpeaks") => $"{spot.Subject}: a yes counts {young} instead of {old}",
            _ when was is null => $"{spot.Whole} added: {young}",
            _ when now is null => $"{spot.Whole} removed: {old}",
            _ => $"{spot.Whole}: {old} → {young}",
        };

        string Value(JsonNode? node) => node switch
        {
            null => "nothing",
            JsonArray { Count: 0 } => "nothing",
            JsonArray list => string.Join(", ", list.Select(Value)),
            JsonValue value when value.TryGetValue<string>(out var text) => Naming.Contains(spot.Name) ? nameOf(text) : Quoted(text),
            JsonValue value when value.TryGetValue<bool>(out var yes) => yes ? "yes" : "no",
            JsonValue value when value.TryGetValue<decimal>(out var number) => FactWords.Number(number),
            _ => node.ToJsonString(FrameworkJson.Options),
        };
    }

    /// <summary>Words of the JSON stand as they are, and what a person wrote in quotation marks.</summary>
    private static string Quoted(string text) => text.All(char.IsAsciiLetterOrDigit) ? text : $"“{text}”";
}
