using System.Globalization;
using System.Text.Json.Nodes;

namespace DecisionLedger.Domain.Frameworks.Drafting;

/// <summary>What a list of a draft begins a new entry with: complete in shape, so that only its words are left to say.</summary>
public static class NewEntries
{
    /// <summary>A new entry for the list at this path; it is not added yet.</summary>
    public static JsonObject For(DraftText draft, string listPath) => listPath switch
    {
        "$.checklist.questions" => new() { ["id"] = FreeId(draft, listPath, "question"), ["text"] = "New question?", ["yesSpeaks"] = "for" },
        "$.needs" => new() { ["id"] = FreeId(draft, listPath, "need"), ["name"] = "New need" },
        "$.signs" => new() { ["id"] = FreeId(draft, listPath, "sign"), ["name"] = "New sign", ["why"] = "Why it matters" },
        "$.measurements" => new() { ["id"] = FreeId(draft, listPath, "measurement"), ["name"] = "New measurement", ["unit"] = "units", ["kind"] = "whole", ["min"] = 0 },
        "$.approaches" => Approach(draft, listPath),
        "$.matrix.rows" => Row(draft),
        "$.warnings" => Rule(draft, listPath, "warning", cites: false),
        "$.rules.evidence" => Rule(draft, listPath, "T", cites: true),
        "$.rules.holds" => With(Rule(draft, listPath, "H", cites: true), ("holds", First(draft, "$.approaches")), ("effect", "blocks")),
        "$.rules.combines" => With(Rule(draft, listPath, "C", cites: true), ("pattern", First(draft, "$.patterns"))),
        "$.rules.standIns" => new() { ["for"] = First(draft, "$.approaches"), ["choices"] = new JsonArray(new JsonObject { ["approach"] = Last(draft, "$.approaches") }) },
        "$.rules.supersessions" => new() { ["approach"] = First(draft, "$.approaches"), ["over"] = new JsonArray(Last(draft, "$.approaches")) },
        _ => With(Rule(draft, listPath, "R", cites: true), ("pulls", First(draft, "$.approaches"))),
    };

    /// <summary>The condition that a new rule or a new part of one begins with.</summary>
    public static JsonObject Condition(DraftText draft) => new() { ["need"] = First(draft, "$.needs"), ["atLeast"] = "wanted" };

    private static JsonObject Rule(DraftText draft, string listPath, string idPrefix, bool cites)
    {
        var rule = new JsonObject { ["id"] = FreeId(draft, listPath, idPrefix) };
        if (draft.WordsIn("$.headings") is [var heading, ..])
        {
            rule["heading"] = heading;
            if (cites)
                rule["quote"] = heading;
        }

        return With(rule, ("text", "Rule text"), ("when", Condition(draft)));
    }

    private static JsonObject Approach(DraftText draft, string listPath)
    {
        var approach = new JsonObject { ["id"] = FreeId(draft, listPath, "approach"), ["name"] = "New approach" };
        return draft.Entries(listPath).Select(other => draft.Words($"{other}.family")).FirstOrDefault(family => family is not null) is { } family
            ? With(approach, ("family", family))
            : approach;
    }

    private static JsonObject Row(DraftText draft)
    {
        var taken = draft.Entries("$.matrix.rows").Select(row => draft.Words($"{row}.need")).ToHashSet();
        var need = draft.Entries("$.needs").FirstOrDefault(need => !taken.Contains(draft.Words($"{need}.id"))) ?? "$.needs[0]";
        var row = new JsonObject { ["need"] = draft.Words($"{need}.id") ?? "", ["label"] = draft.Words($"{need}.name") ?? "New row" };
        foreach (var (family, _) in DraftFamilies.Of(draft))
            row[family] = new JsonObject { ["mark"] = "no" };
        return row;
    }

    private static JsonObject With(JsonObject entry, params (string Member, JsonNode Value)[] members)
    {
        foreach (var (member, value) in members)
            entry[member] = value;
        return entry;
    }

    private static string First(DraftText draft, string listPath) => draft.Ids(listPath) is [var id, ..] ? id : "";

    private static string Last(DraftText draft, string listPath) => draft.Ids(listPath) is [.., var id] ? id : "";

    private static string FreeId(DraftText draft, string listPath, string prefix)
    {
        string[] lists = listPath.StartsWith("$.rules.", StringComparison.Ordinal) ? ["$.rules.pulls", "$.rules.evidence", "$.rules.holds", "$.rules.combines"] : [listPath];
        var taken = lists.SelectMany(draft.Ids).ToHashSet();
        return Enumerable.Range(1, taken.Count + 1).Select(number => prefix + number.ToString(CultureInfo.InvariantCulture)).First(id => !taken.Contains(id));
    }
}
