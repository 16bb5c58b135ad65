using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class SchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(Framework.Schema)!;

    [Fact]
    public void Every_part_of_the_document_is_described()
    {
        var document = JsonNode.Parse(PublishedFrameworks.Current.ToJson())!.AsObject();

        Assert.Equal(document.Select(member => member.Key), Schema["properties"]!.AsObject().Select(member => member.Key).Except(["families"]));
        Assert.Equal(["version", "name", "approaches", "needs", "checklist", "rules"], Schema["required"]!.AsArray().Select(member => (string?)member));
        Assert.False((bool)Schema["additionalProperties"]!);
    }

    [Fact]
    public void Conditions_are_one_of_their_kinds()
    {
        var kinds = Schema["$defs"]!["condition"]!["oneOf"]!.AsArray();

        Assert.Equal(14, kinds.Count);
        var need = Assert.Single(kinds, kind => kind!["properties"]!["need"] is not null)!;
        Assert.Equal(["notNeeded", "wanted", "critical"], need["properties"]!["atLeast"]!["enum"]!.AsArray().Select(word => (string?)word));
        var not = Assert.Single(kinds, kind => kind!["properties"]!["not"] is not null)!;
        Assert.Equal("#/$defs/condition", (string?)not["properties"]!["not"]!["$ref"]);
    }
}
