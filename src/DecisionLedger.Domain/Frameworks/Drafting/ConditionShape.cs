using System.Text.Json.Nodes;

namespace DecisionLedger.Domain.Frameworks.Drafting;

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
