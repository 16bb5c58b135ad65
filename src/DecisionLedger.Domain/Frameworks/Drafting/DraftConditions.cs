using System.Text.Json.Nodes;

namespace DecisionLedger.Domain.Frameworks.Drafting;

/// <summary>Where conditions stand in a document that may not be valid.</summary>
internal static class DraftConditions
{
    private static readonly string[] Places =
    [
        "rules.pulls[].when", "rules.evidence[].when", "rules.holds[].when", "rules.combines[].when", "rules.standIns[].choices[].when", "warnings[].when",
    ];

    private static readonly string[] Groups = ["all", "any"];

    /// <summary>Every condition with those nested in it, outer before inner.</summary>
    public static IEnumerable<JsonObject> In(JsonObject document) =>
        Places.SelectMany(place => Nodes(document, place)).SelectMany(Nested);

    /// <summary>What a pattern such as rules.pulls[].when leads to.</summary>
    public static IEnumerable<JsonNode> Nodes(JsonNode from, string pattern)
    {
        IEnumerable<JsonNode> nodes = [from];
        foreach (var step in pattern.Split('.'))
        {
            var each = step.EndsWith("[]", StringComparison.Ordinal);
            var member = each ? step[..^2] : step;
            nodes = nodes.OfType<JsonObject>().Select(owner => owner[member]).OfType<JsonNode>();
            if (each)
                nodes = nodes.OfType<JsonArray>().SelectMany(list => list).OfType<JsonNode>();
        }

        return nodes;
    }

    private static IEnumerable<JsonObject> Nested(JsonNode condition)
    {
        if (condition is not JsonObject here)
            return [];
        var within = Groups.SelectMany(group => here[group] is JsonArray list ? list.OfType<JsonNode>() : []);
        if (here["not"] is { } not)
            within = within.Append(not);
        return within.SelectMany(Nested).Prepend(here);
    }
}
