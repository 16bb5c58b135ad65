using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Drafting;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class FrameworkDifferenceTests
{
    private const int EveryFifth = 5;

    private static readonly Framework Before = PublishedFrameworks.Current;

    [Fact]
    public void A_document_does_not_differ_from_itself() => Assert.True(FrameworkDifference.Between(Before, Framework.Parse(Before.ToJson())).IsEmpty);

    /// <summary>As the members of a rule are called: in tables and examples a member may be any id.</summary>
    [Fact]
    public void Families_and_needs_that_are_called_when_are_compared_as_any_other()
    {
        var draft = DraftText.Read(StarterFramework.For("own", "Ours").ToJson()).Draft!;
        draft.Rename(IdKind.Approach, "$.approaches[0].id", "when");
        draft.Rename(IdKind.Need, "$.needs[2].id", "when");
        var before = Framework.Parse(draft.Write());
        draft.Set("$.matrix.rows[0].when.mark", "yes");
        draft.Set("$.examples[0].facts.needs.when", "critical");

        var difference = FrameworkDifference.Between(before, Framework.Parse(draft.Write()));

        Assert.Equal(["$.matrix.rows[0].when.mark", "$.examples[0].facts.needs.when"], difference.Changes.Select(change => change.Place));
    }

    [Fact]
    public void A_question_that_reads_otherwise_is_told_with_both_wordings() => Told(
        document => document["checklist"]!["questions"]![4]!["text"] = "Is it stable?",
        FrameworkSection.Questions,
        "$.checklist.questions[4].text",
        "stableUseCase",
        "Question “Is my use case stable (not rapidly changing)?” reworded: “Is my use case stable (not rapidly changing)?” → “Is it stable?”");

    [Fact]
    public void A_question_that_speaks_the_other_way_is_told() => Told(
        document => document["checklist"]!["questions"]![4]!["yesSpeaks"] = "against",
        FrameworkSection.Questions,
        "$.checklist.questions[4].yesSpeaks",
        "stableUseCase",
        "Question “Is my use case stable (not rapidly changing)?”: a yes counts against instead of for");

    [Fact]
    public void A_threshold_is_told_with_both_numbers() => Told(
        document => document["rules"]!["holds"]![1]!["when"]!["any"]![0]!["under"] = 80,
        FrameworkSection.Thresholds,
        "$.rules.holds[1].when",
        "Q4",
        "Rule Q4: good examples at hand under 80 instead of under 50");

    [Fact]
    public void A_number_to_reach_is_told() => Told(
        document => document["rules"]!["holds"]![1]!["shortfall"]!["reach"] = 80,
        FrameworkSection.Thresholds,
        "$.rules.holds[1].shortfall.reach",
        "Q4",
        "Rule Q4, shortfall, reach: 50 → 80");

    [Fact]
    public void Another_condition_is_told_in_words() => Told(
        document => document["rules"]!["pulls"]![1]!["when"]!["atLeast"] = "critical",
        FrameworkSection.Rules,
        "$.rules.pulls[1].when",
        "K2",
        "Rule K2 applies when up-to-date information is critical (before: when up-to-date information is wanted or critical)");

    [Fact]
    public void A_rule_that_pulls_something_else_is_told_by_name() => Told(
        document => document["rules"]!["pulls"]![8]!["pulls"] = "fewShot",
        FrameworkSection.Rules,
        "$.rules.pulls[8].pulls",
        "B1",
        "Rule B1, pulls: Fine-tuning → Few-shot");

    [Fact]
    public void A_cell_of_the_matrix_is_told_by_need_and_family() => Told(
        document => document["matrix"]!["rows"]![1]!["rag"]!["mark"] = "partly",
        FrameworkSection.Matrix,
        "$.matrix.rows[1].rag.mark",
        "style",
        "Matrix: “Custom style” x RAG: no → partly");

    [Fact]
    public void A_rule_that_is_new_is_told_with_what_it_says() => Told(
        document => document["rules"]!["pulls"]!.AsArray().Add(JsonNode.Parse("""
            { "id": "N1", "heading": "Decision Matrix", "quote": "Low cost", "text": "Low cost is critical: prompt.", "when": { "need": "lowCost", "atLeast": "critical" }, "pulls": "systemPrompt" }
            """)),
        FrameworkSection.Rules,
        "$.rules.pulls[11]",
        "N1",
        "Rule N1 added: Low cost is critical: prompt.");

    [Fact]
    public void A_sign_that_is_gone_is_told() => Told(
        document => document["signs"]!.AsArray().RemoveAt(3),
        FrameworkSection.Signs,
        "$.signs[3]",
        "repeatedMistakes",
        "Sign “Same mistakes repeatedly” removed");

    [Fact]
    public void Another_order_is_told()
    {
        var change = Assert.Single(Changes(document =>
        {
            var needs = document["needs"]!.AsArray();
            var last = needs[^1]!;
            needs.RemoveAt(needs.Count - 1);
            needs.Insert(0, last);
        }));

        Assert.Equal((FrameworkSection.Needs, "$.needs"), (change.Section, change.Place));
        Assert.StartsWith("The needs have a new order: lowCost, knowledge", change.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version")]
    [InlineData("name")]
    [InlineData("introduction")]
    public void What_stands_at_the_top_is_told(string member)
    {
        var change = Assert.Single(Changes(document => document[member] = member == "version" ? 2 : "Otherwise"));

        Assert.Equal(FrameworkSection.Texts, change.Section);
        Assert.StartsWith(char.ToUpperInvariant(member[0]) + member[1..], change.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_is_gone_is_told()
    {
        Assert.Equal("Spectrum removed", Assert.Single(Changes(document => document.AsObject().Remove("spectrum"))).Text);
        Assert.Equal("Take aways removed", Assert.Single(Changes(document => document.AsObject().Remove("takeAways"))).Text);
    }

    [Fact]
    public void Changes_come_by_section()
    {
        var sections = Changes(document =>
        {
            document["name"] = "Otherwise";
            document["rules"]!["holds"]![1]!["when"]!["any"]![0]!["under"] = 80;
            document["checklist"]!["questions"]![4]!["text"] = "Is it stable?";
        }).Select(change => change.Section);

        Assert.Equal([FrameworkSection.Questions, FrameworkSection.Thresholds, FrameworkSection.Texts], sections);
    }

    /// <summary>Changes values all over the document in turn, and takes members and entries out in turn.</summary>
    [Fact]
    public void Nothing_that_changed_goes_unmentioned()
    {
        var json = Before.ToJson();
        var places = Places(JsonNode.Parse(json)!, []).Where((_, index) => index % EveryFifth == 0).ToList();
        var valid = 0;
        foreach (var place in places)
        {
            foreach (var takeOut in new[] { false, true })
            {
                var document = JsonNode.Parse(json)!;
                if (!Change(document, place, takeOut) || Parsed(document) is not { } after)
                    continue;
                valid++;
                var same = JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(after.ToJson()));
                var difference = FrameworkDifference.Between(Before, after);
                Assert.True(same == difference.IsEmpty, $"{string.Join('.', place)} changed and goes unmentioned.");
                Assert.True(same == FrameworkDifference.Between(after, Before).IsEmpty, $"{string.Join('.', place)} changed and goes unmentioned, looked at from the other side.");
                Assert.All(difference.Changes, change => Assert.False(string.IsNullOrWhiteSpace(change.Text)));
            }
        }

        Assert.True(valid > 200, $"Only {valid} changes made a valid document.");
    }

    [Fact]
    public void Two_frameworks_that_have_nothing_in_common_are_told_apart_both_ways()
    {
        var starter = StarterFramework.For("own", "Ours");

        Assert.Contains(FrameworkDifference.Between(Before, starter).Changes, change => change.Text == "Need “Control” added");
        Assert.Contains(FrameworkDifference.Between(starter, Before).Changes, change => change.Text == "Need “Control” removed");
    }

    [Fact]
    public void Facts_whose_definition_reads_otherwise_are_named_and_those_that_are_gone()
    {
        var after = Parsed(Edited(document =>
        {
            document["checklist"]!["questions"]![4]!["help"] = "Otherwise.";
            document["checklist"]!["questions"]![5]!["yesSpeaks"] = "against";
            document["measurements"]![1]!["unit"] = "thousands of tokens";
            document["signs"]!.AsArray().RemoveAt(3);
            document["needs"]![0]!["name"] = "What it must know";
            document["rules"]!["pulls"]![0]!["text"] = "Another word for the same rule.";
        }))!;

        var changed = FrameworkDifference.FactsThatChanged(Before, after);

        Assert.Equal(["needs.knowledge", "answers.stableUseCase", "answers.affordable", "measurements.promptTokens"], changed.ReadOtherwise);
        Assert.Equal(["signs.repeatedMistakes"], changed.Removed);
        Assert.StartsWith("Is my use case stable (not rapidly changing)?\nOtherwise.\nYes counts for fine-tuning.", after.DefinitionOf("answers.stableUseCase"), StringComparison.Ordinal);
        Assert.Null(after.DefinitionOf("signs.repeatedMistakes"));
    }

    private static void Told(Action<JsonNode> edit, FrameworkSection section, string place, string id, string text) =>
        Assert.Equal(new FrameworkChange(section, place, id, text), Assert.Single(Changes(edit)));

    private static IReadOnlyList<FrameworkChange> Changes(Action<JsonNode> edit) => FrameworkDifference.Between(Before, Framework.Parse(Edited(edit).ToJsonString())).Changes;

    private static JsonNode Edited(Action<JsonNode> edit)
    {
        var document = JsonNode.Parse(Before.ToJson())!;
        edit(document);
        return document;
    }

    private static Framework? Parsed(JsonNode document)
    {
        try
        {
            return Framework.Parse(document.ToJsonString());
        }
        catch (FrameworkInvalidException)
        {
            return null;
        }
    }

    private static IEnumerable<object[]> Places(JsonNode node, object[] path) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value!, [.. path, member.Key]).Prepend([.. path, member.Key])),
        JsonArray entries => entries.Index().SelectMany(entry => Places(entry.Item!, [.. path, entry.Index]).Prepend([.. path, entry.Index])),
        _ => [],
    };

    private static bool Change(JsonNode document, object[] path, bool takeOut)
    {
        var parent = path[..^1].Aggregate(document, (node, step) => step is int index ? node[index]! : node[(string)step]!);
        if (takeOut)
        {
            if (parent is JsonArray list)
                list.RemoveAt((int)path[^1]);
            else
                parent.AsObject().Remove((string)path[^1]);
            return true;
        }

        var value = path[^1] is int at ? parent[at]! : parent[(string)path[^1]]!;
        JsonNode? other = value is not JsonValue scalar ? null
            : scalar.TryGetValue<decimal>(out var number) ? JsonValue.Create(number + 1)
            : scalar.TryGetValue<bool>(out var yes) ? JsonValue.Create(!yes)
            : Other((string)value!);
        if (other is null)
            return false;
        if (path[^1] is int index)
            parent[index] = other;
        else
            parent[(string)path[^1]] = other;
        return true;
    }

    private static JsonNode Other(string text) => text switch
    {
        "yes" => "no",
        "no" => "partly",
        "partly" => "no",
        "for" => "against",
        "against" => "for",
        "wanted" => "critical",
        "critical" => "wanted",
        "worked" => "failed",
        "failed" => "worked",
        "systemPrompt" => "fewShot",
        "fewShot" => "systemPrompt",
        _ => text + " otherwise",
    };
}
