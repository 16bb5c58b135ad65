using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks.Documents;

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

/// <summary>What a draft's condition is, and how one is turned into another with as much of it kept as can be.</summary>
public static class ConditionShape
{
    public const string All = "all";
    public const string Any = "any";
    public const string Not = "not";

    /// <summary>The one word that says what a condition is; null where it is none that is known.</summary>
    public static string? Of(JsonNode? condition) =>
        condition is JsonObject here ? ConditionConverter.Words.FirstOrDefault(here.ContainsKey) : null;

    /// <summary>A condition of this kind, complete in shape.</summary>
    public static JsonObject New(DraftText draft, string kind) => kind switch
    {
        All or Any => new() { [kind] = new JsonArray(NewEntries.Condition(draft)) },
        Not => new() { [kind] = NewEntries.Condition(draft) },
        "need" => NewEntries.Condition(draft),
        "anyNeedStated" => new() { [kind] = true },
        "answer" => new() { [kind] = First(draft, "$.checklist.questions"), ["is"] = "yes" },
        "sign" => new() { [kind] = First(draft, "$.signs") },
        "latestTrial" => new() { [kind] = new JsonArray(First(draft, "$.approaches")), ["in"] = new JsonArray("worked") },
        "measurement" => new() { [kind] = First(draft, "$.measurements"), ["atLeast"] = 1 },
        "rule" => new() { [kind] = First(draft, "$.rules.pulls") },
        "stands" => new() { [kind] = new JsonArray(First(draft, "$.approaches")) },
        "purpose" => new() { [kind] = new JsonArray(First(draft, "$.needs")), ["of"] = First(draft, "$.approaches") },
        "decisionNotes" => new() { [kind] = "fallback" },
        _ => new() { [kind] = First(draft, "$.approaches") },
    };

    /// <summary>The condition as one of another kind: what it was stands within a group that it becomes, and a group keeps its parts.</summary>
    public static JsonObject Turn(DraftText draft, JsonNode? condition, string kind)
    {
        if (condition is not JsonObject here || Of(here) is not { } was || kind is not (All or Any or Not))
            return New(draft, kind);
        JsonNode?[] parts = was switch
        {
            All or Any when here[was] is JsonArray list => [.. list],
            Not => [here[Not]],
            _ => [here],
        };
        return kind == Not
            ? new JsonObject { [Not] = (parts is [var only] ? only : here)?.DeepClone() }
            : new JsonObject { [kind] = new JsonArray([.. parts.Select(part => part?.DeepClone())]) };
    }

    private static string First(DraftText draft, string list) => draft.Ids(list) is [var id, ..] ? id : "";
}

/// <summary>The columns of a draft's tables, as <see cref="FrameworkDocument.Families"/> are those of a document.</summary>
public static class DraftFamilies
{
    public static IReadOnlyList<(string Id, string Name)> Of(DraftText draft) =>
        draft.At("$.families") is not null ? Named(draft, "$.families")
        : draft.Entries("$.approaches").Any(approach => draft.At($"{approach}.family") is not null) ? [.. Family.ForModels.Select(family => (family.Id, family.Name))]
        : Named(draft, "$.approaches");

    private static List<(string Id, string Name)> Named(DraftText draft, string listPath) =>
        [.. from entry in draft.Entries(listPath)
            let id = draft.Words($"{entry}.id")
            where id is not null
            select (id, draft.Words($"{entry}.name") ?? id)];
}
