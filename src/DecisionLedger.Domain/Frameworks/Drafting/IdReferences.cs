using System.Text.Json.Nodes;

namespace DecisionLedger.Domain.Frameworks.Drafting;

/// <summary>Every place of a document that refers to something by its id.</summary>
internal static class IdReferences
{
    /// <summary>What names an approach where each approach is a family of its own.</summary>
    public const string MatrixRows = "matrix.rows[]";
    public const string CostFactors = "costBenefit.factors[]";

    /// <summary>What every row of those has beside a member for each family.</summary>
    public static IReadOnlyList<string> RowMembers { get; } = [.. MatrixRowConverter.OwnMembers, .. CostFactorConverter.OwnMembers];

    private static readonly (string Place, IdKind Kind)[] Texts =
    [
        ("matrix.rows[].need", IdKind.Need),
        ("guide.ladders[].need", IdKind.Need),
        ("guide.ladders[].steps[].approach", IdKind.Approach),
        ("reasonsFor.reasons[].needs[]", IdKind.Need),
        ("reasonsFor.reasons[].approach", IdKind.Approach),
        ("reasonsAgainst.reasons[].needs[]", IdKind.Need),
        ("reasonsAgainst.reasons[].approach", IdKind.Approach),
        ("rules.pulls[].pulls", IdKind.Approach),
        ("rules.evidence[].suppresses[]", IdKind.Rule),
        ("rules.evidence[].steers[]", IdKind.Rule),
        ("rules.evidence[].toLatestOf[]", IdKind.Approach),
        ("rules.holds[].holds", IdKind.Approach),
        ("rules.holds[].to", IdKind.Approach),
        ("rules.holds[].shortfall.measurement", IdKind.Measurement),
        ("rules.combines[].pattern", IdKind.Pattern),
        ("rules.standIns[].for", IdKind.Approach),
        ("rules.standIns[].choices[].approach", IdKind.Approach),
        ("rules.supersessions[].approach", IdKind.Approach),
        ("rules.supersessions[].over[]", IdKind.Approach),
        ("examples[].facts.contested[]", IdKind.Question),
        ("examples[].facts.signs[]", IdKind.Sign),
        ("examples[].facts.trials[].approach", IdKind.Approach),
        ("examples[].facts.trials[].purposes[]", IdKind.Need),
        ("examples[].facts.decision.approaches[]", IdKind.Approach),
        ("examples[].facts.decision.purposes[]", IdKind.Need),
        ("examples[].gives.now[]", IdKind.Approach),
        ("examples[].gives.target[]", IdKind.Approach),
        ("examples[].gives.targetPatterns[]", IdKind.Pattern),
    ];

    private static readonly (string Member, IdKind Kind)[] InConditions =
    [
        ("need", IdKind.Need), ("answer", IdKind.Question), ("sign", IdKind.Sign), ("latestTrial[]", IdKind.Approach),
        ("measurement", IdKind.Measurement), ("rule", IdKind.Rule), ("stands[]", IdKind.Approach), ("decided", IdKind.Approach),
        ("purpose[]", IdKind.Need), ("of", IdKind.Approach),
    ];

    private static readonly (string Place, IdKind Kind)[] Names =
    [
        ("examples[].facts.needs", IdKind.Need), ("examples[].facts.answers", IdKind.Question), ("examples[].facts.measurements", IdKind.Measurement),
    ];

    /// <summary>The values and, as objects that have a member of that name, the names that say this id.</summary>
    public static IEnumerable<JsonNode> Of(JsonObject document, IdKind kind, string id) =>
        TextsOf(document, kind).Where(value => Says(value, id)).Concat(OwnersOf(document, kind).Where(owner => owner.ContainsKey(id)));

    public static void Replace(JsonObject document, IdKind kind, string id, string by)
    {
        foreach (var reference in Of(document, kind, id).ToList())
        {
            if (reference is JsonObject owner)
                DraftText.RenameMember(owner, id, by);
            else
                reference.ReplaceWith(by);
        }
    }

    public static bool Says(JsonNode node, string id) => node is JsonValue value && value.TryGetValue<string>(out var text) && text == id;

    private static IEnumerable<JsonNode> TextsOf(JsonObject document, IdKind kind) =>
        Texts.Where(text => text.Kind == kind).SelectMany(text => DraftConditions.Nodes(document, text.Place))
            .Concat(from condition in DraftConditions.In(document)
                    from member in InConditions
                    where member.Kind == kind
                    from value in DraftConditions.Nodes(condition, member.Member)
                    select value);

    private static IEnumerable<JsonObject> OwnersOf(JsonObject document, IdKind kind) =>
        Names.Where(name => name.Kind == kind).SelectMany(name => DraftConditions.Nodes(document, name.Place)).OfType<JsonObject>();
}

/// <summary>What an id in a document names.</summary>
public enum IdKind
{
    Question,
    Need,
    Sign,
    Measurement,
    Approach,
    Rule,
    Pattern,
    Warning,
}
