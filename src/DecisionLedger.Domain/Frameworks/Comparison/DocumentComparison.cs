using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.Frameworks.Evaluation;

namespace DecisionLedger.Domain.Frameworks.Comparison;

/// <summary>
/// Goes through two documents side by side. It goes by their JSON and knows what most things are called; what it does not know it tells by the words
/// of the JSON, so that nothing that changed is left out.
/// </summary>
internal sealed partial class DocumentComparison(Framework before, Framework after)
{
    private readonly List<FrameworkChange> _changes = [];
    private readonly ConditionComparison _conditions = new(before, after);

    public IReadOnlyList<FrameworkChange> Changes()
    {
        var (old, young) = (JsonNode.Parse(before.ToJson())!.AsObject(), JsonNode.Parse(after.ToJson())!.AsObject());
        foreach (var member in Members(old, young))
            Compare(old[member], young[member], new DocumentPath($"$.{member}", ListElement.SectionOf(member), null, FactWords.StartOfSentence(ElementNames.OfMember(member))));
        return _changes;
    }

    private void Compare(JsonNode? was, JsonNode? now, DocumentPath spot)
    {
        if (JsonNode.DeepEquals(was, now))
            return;

        if (was is JsonObject && now is JsonObject && WhenOfARule().IsMatch(spot.Path))
            Conditions(was, now, spot);
        else if (was is JsonObject old && now is JsonObject young)
            foreach (var member in Members(old, young))
                Compare(old[member], young[member], spot.Member(member, Called(member, spot)));
        else if (ListOf(was) is { } list && ListOf(now) is { } other && ListElement.ByPath.TryGetValue(spot.Path, out var thing) && IsKeyed(list, thing) && IsKeyed(other, thing))
            Things(list, other, spot.Path, thing);
        else if (ListOf(was) is { } entries && ListOf(now) is { } others && entries.Concat(others).All(entry => entry is JsonObject))
            for (var index = 0; index < Math.Max(entries.Count, others.Count); index++)
                Compare(entries.ElementAtOrDefault(index), others.ElementAtOrDefault(index), spot.Entry(index));
        else
            Tell(spot, ElementNames.Between(spot, was, now, NameOf));
    }

    private void Things(JsonArray list, JsonArray other, string path, ListElement thing)
    {
        var old = list.Index().ToDictionary(entry => Key(entry.Item!, thing), entry => (entry.Index, Node: entry.Item!));
        var young = other.Index().ToDictionary(entry => Key(entry.Item!, thing), entry => (entry.Index, Node: entry.Item!));
        foreach (var (key, (index, node)) in old.Where(entry => !young.ContainsKey(entry.Key)))
            Tell(SpotOf(key, index, node), $"{Called(key, node)} removed");
        foreach (var (key, (index, node)) in young)
        {
            if (old.TryGetValue(key, out var was))
                Compare(was.Node, node, SpotOf(key, index, was.Node));
            else
                Tell(SpotOf(key, index, node), $"{Called(key, node)} added{(node["text"] is { } text && thing.Name != "text" ? $": {text}" : null)}");
        }

        var stayed = young.Keys.Where(old.ContainsKey).ToList();
        if (!stayed.SequenceEqual(old.Keys.Where(young.ContainsKey)))
            Tell(
                new DocumentPath(path, thing.Section, null, thing.Noun),
                $"The {ElementNames.OfMember(path[(path.LastIndexOf('.') + 1)..])} have a new order: {string.Join(", ", young.Keys)} (before: {string.Join(", ", old.Keys)})");

        DocumentPath SpotOf(string key, int index, JsonNode node) => new($"{path}[{index}]", thing.Section, key, Called(key, node));

        string Called(string key, JsonNode node) => $"{thing.Noun} {(thing.Name is null ? NameOf(key) : $"“{node[thing.Name] ?? key}”")}";
    }

    private void Conditions(JsonNode was, JsonNode now, DocumentPath spot)
    {
        foreach (var (section, text) in _conditions.Between(spot.Subject, ConditionOf(was), ConditionOf(now)))
            _changes.Add(new FrameworkChange(section ?? spot.Section, spot.Path, spot.Id, text));
    }

    private void Tell(DocumentPath spot, string text) => _changes.Add(new FrameworkChange(spot.Section, spot.Path, spot.Id, text));

    /// <summary>Approaches and families by name, everything else as it stands.</summary>
    private string NameOf(string id) =>
        after.Approach(id)?.Name ?? before.Approach(id)?.Name
        ?? after.Document.Families.Concat(before.Document.Families).FirstOrDefault(family => family.Id == id)?.Name
        ?? id;

    /// <summary>A cell of the matrix goes by its family, everything else by its member.</summary>
    private string Called(string member, DocumentPath spot) => spot.Section == FrameworkSection.Matrix && spot.Id is not null && member is not ("mark" or "note" or "label")
        ? $" x {NameOf(member)}"
        : $", {ElementNames.OfMember(member)}";

    /// <summary>A list that is left out is empty.</summary>
    private static JsonArray? ListOf(JsonNode? node) => node is null ? [] : node as JsonArray;

    private static Condition ConditionOf(JsonNode node) => node.Deserialize<Condition>(FrameworkJson.Options)!;

    private static IEnumerable<string> Members(JsonObject one, JsonObject other) =>
        other.Select(member => member.Key).Union(one.Select(member => member.Key));

    private static bool IsKeyed(JsonArray list, ListElement thing) => list.Select(entry => Key(entry!, thing)).Distinct().Count() == list.Count;

    private static string Key(JsonNode entry, ListElement thing) => (string)entry[thing.Key]!;

    /// <summary>Elsewhere "when" may be the id of a family or a fact.</summary>
    [GeneratedRegex(@"^\$\.(rules\.(pulls|evidence|holds|combines|standIns\[\d+\]\.choices)|warnings)\[\d+\]\.when$")]
    private static partial Regex WhenOfARule();
}

/// <summary>Where a comparison stands.</summary>
/// <param name="Path">The JSON path in the later document.</param>
/// <param name="Id">The id of the thing it is in.</param>
/// <param name="Subject">What that around it is called: Rule Q4.</param>
/// <param name="Name">The member it stands at, in the JSON's word; empty for a thing as a whole.</param>
/// <param name="Called">The member in words that follow the subject: ", reach".</param>
internal sealed record DocumentPath(string Path, FrameworkSection Section, string? Id, string Subject, string Name = "", string Called = "")
{
    public string Whole => Subject + Called;

    public DocumentPath Member(string member, string called) => new(
        $"{Path}.{member}",
        member == "reach" ? FrameworkSection.Thresholds : Section,
        Id,
        Whole,
        member,
        called);

    public DocumentPath Entry(int index) => new($"{Path}[{index}]", Section, Id, Whole, $"entry {index + 1}", $", entry {index + 1}");
}

/// <summary>A list of the document whose entries are told apart by a member, and how its entries are called.</summary>
/// <param name="Noun">Need, question and so on.</param>
/// <param name="Key">The member that tells entries apart.</param>
/// <param name="Name">The member that people know an entry by.</param>
internal sealed record ListElement(FrameworkSection Section, string Noun, string Key = "id", string? Name = "name")
{
    /// <summary>By the path of the list, without positions.</summary>
    public static IReadOnlyDictionary<string, ListElement> ByPath { get; } = new Dictionary<string, ListElement>
    {
        ["$.checklist.questions"] = new(FrameworkSection.Questions, "Question", Name: "text"),
        ["$.needs"] = new(FrameworkSection.Needs, "Need"),
        ["$.signs"] = new(FrameworkSection.Signs, "Sign"),
        ["$.measurements"] = new(FrameworkSection.Measurements, "Measurement"),
        ["$.families"] = new(FrameworkSection.Approaches, "Family"),
        ["$.approaches"] = new(FrameworkSection.Approaches, "Approach"),
        ["$.matrix.rows"] = new(FrameworkSection.Matrix, "Matrix:", "need", "label"),
        ["$.rules.pulls"] = new(FrameworkSection.Rules, "Rule", Name: null),
        ["$.rules.evidence"] = new(FrameworkSection.Rules, "Rule", Name: null),
        ["$.rules.holds"] = new(FrameworkSection.Rules, "Rule", Name: null),
        ["$.rules.combines"] = new(FrameworkSection.Rules, "Rule", Name: null),
        ["$.rules.standIns"] = new(FrameworkSection.Rules, "Stand-ins for", "for", null),
        ["$.rules.supersessions"] = new(FrameworkSection.Rules, "Approaches replaced by", "approach", null),
        ["$.warnings"] = new(FrameworkSection.Warnings, "Warning", Name: null),
        ["$.patterns"] = new(FrameworkSection.Texts, "Pattern"),
        ["$.myths"] = new(FrameworkSection.Texts, "Myth", Name: "claim"),
        ["$.reasonsFor.reasons"] = new(FrameworkSection.Texts, "Reason for", Name: "title"),
        ["$.reasonsAgainst.reasons"] = new(FrameworkSection.Texts, "Reason against", Name: "title"),
        ["$.costBenefit.factors"] = new(FrameworkSection.Texts, "Cost factor"),
        ["$.spectrum.bands"] = new(FrameworkSection.Texts, "Band of the spectrum", "family"),
        ["$.guide.ladders"] = new(FrameworkSection.Texts, "Ladder", "need", "label"),
        ["$.examples"] = new(FrameworkSection.Texts, "Worked example", Name: "title"),
        ["$.readings"] = new(FrameworkSection.Texts, "Reading", Name: null),
    };

    /// <summary>The section of what stands in no such list, by the first word of its path.</summary>
    public static FrameworkSection SectionOf(string firstMember) => firstMember switch
    {
        "checklist" => FrameworkSection.Questions,
        "needs" => FrameworkSection.Needs,
        "signs" => FrameworkSection.Signs,
        "measurements" => FrameworkSection.Measurements,
        "approaches" or "families" => FrameworkSection.Approaches,
        "matrix" => FrameworkSection.Matrix,
        "rules" => FrameworkSection.Rules,
        "warnings" => FrameworkSection.Warnings,
        _ => FrameworkSection.Texts,
    };
}
