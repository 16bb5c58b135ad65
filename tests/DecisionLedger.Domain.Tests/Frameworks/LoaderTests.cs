using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class LoaderTests
{
    [Fact]
    public void A_document_survives_the_way_to_json_and_back()
    {
        var json = PublishedFrameworks.Current.ToJson();

        Assert.Equal(json, Framework.Parse(json).ToJson());
        Assert.Equal(json, Framework.Of(PublishedFrameworks.Current.Document).ToJson());
        Assert.Empty(Framework.ProblemsIn(json));
    }

    [Fact]
    public void Text_that_is_no_json_is_refused()
    {
        Assert.Throws<FrameworkInvalidException>(() => Framework.Parse("{"));
    }

    [Fact]
    public void An_unknown_member_is_refused_with_its_place()
    {
        Refused(document => document["needs"]![2]!["colour"] = "red", "$.needs[2].colour", "“colour” is not known here");
    }

    [Fact]
    public void An_unknown_member_deep_in_a_condition_is_refused_with_its_place()
    {
        Refused(
            document => document["rules"]!["pulls"]![3]!["when"]!["all"]![1]!["any"]![1]!["colour"] = "red",
            "$.rules.pulls[3].when.all[1].any[1].colour",
            "“colour” is not known here");
    }

    [Fact]
    public void A_condition_that_says_nothing_known_is_refused()
    {
        Refused(document => document["rules"]!["pulls"]![0]!["when"] = new JsonObject { ["mood"] = "good" }, "$.rules.pulls[0].when", "one of these members");
    }

    [Fact]
    public void A_condition_that_says_two_things_is_refused()
    {
        Refused(document => document["rules"]!["pulls"]![0]!["when"]!["sign"] = "longPrompts", "$.rules.pulls[0].when", "tests one thing");
    }

    [Fact]
    public void A_missing_member_is_refused()
    {
        Refused(document => document["signs"]![0]!.AsObject().Remove("why"), "$.signs[0]", "lacks 'why'");
    }

    [Fact]
    public void A_value_that_does_not_exist_is_refused()
    {
        Refused(document => document["rules"]!["pulls"]![0]!["when"]!["atLeast"] = "urgent", "$.rules.pulls[0].when.atLeast", "must be one of notNeeded, wanted, critical");
    }

    [Fact]
    public void A_value_of_another_kind_is_refused()
    {
        Refused(document => document["checklist"]!["questions"] = "seven", "$.checklist.questions", "is the wrong type of value");
    }

    [Fact]
    public void Null_is_refused()
    {
        Refused(document => document["takeAways"]!["items"]![0] = null, "$.takeAways.items[0]", "null");
    }

    [Fact]
    public void A_blank_heading_is_refused()
    {
        Refused(document => document["warnings"]![1]!["heading"] = " ", "$.warnings[1].heading", "blank");
    }

    [Fact]
    public void A_heading_that_the_source_does_not_have_is_refused()
    {
        Refused(document => document["rules"]!["holds"]![0]!["heading"] = "Elsewhere", "$.rules.holds[0].heading", "Elsewhere");
    }

    [Theory]
    [InlineData("pulls", 0, "need", "taste")]
    [InlineData("holds", 2, "answer", "taste")]
    public void A_reference_that_leads_nowhere_is_refused(string list, int index, string member, string id)
    {
        Refused(document => document["rules"]![list]![index]!["when"]![member] = id, $"$.rules.{list}[{index}].when.{member}", id);
    }

    [Fact]
    public void References_in_every_kind_of_condition_are_followed()
    {
        const string Place = "$.warnings[0].when";
        Condition("""{"sign":"x"}""", $"{Place}.sign");
        Condition("""{"measurement":"x","over":1}""", $"{Place}.measurement");
        Condition("""{"measurement":"domains"}""", Place);
        Condition("""{"latestTrial":["rag","x"],"in":["failed"]}""", $"{Place}.latestTrial[1]");
        Condition("""{"latestTrial":["rag"],"in":[]}""", $"{Place}.in");
        Condition("""{"rule":"H1"}""", $"{Place}.rule");
        Condition("""{"stands":["x"]}""", $"{Place}.stands[0]");
        Condition("""{"decided":"x"}""", $"{Place}.decided");
        Condition("""{"purpose":["x"],"of":"rag"}""", $"{Place}.purpose[0]");
        Condition("""{"purpose":["style"],"of":"x"}""", $"{Place}.of");
        Condition("""{"answer":"capable","is":"unsure"}""", $"{Place}.is");
        Condition("""{"not":{"all":[]}}""", $"{Place}.not.all");

        static void Condition(string json, string place) => Refused(document => document["warnings"]![0]!["when"] = JsonNode.Parse(json), place, "");
    }

    [Fact]
    public void A_rule_may_not_look_at_the_decision()
    {
        Refused(
            document => document["rules"]!["pulls"]![0]!["when"] = JsonNode.Parse("""{"all":[{"need":"style","atLeast":"wanted"},{"decided":"rag"}]}"""),
            "$.rules.pulls[0].when.all[1]",
            "cannot be used here");
    }

    [Fact]
    public void A_rule_that_could_hold_without_a_fact_is_refused()
    {
        Refused(
            document => document["rules"]!["pulls"]![0]!["when"] = JsonNode.Parse("""{"not":{"sign":"longPrompts"}}"""),
            "$.rules.pulls[0].when",
            "at least one");
    }

    [Fact]
    public void An_id_that_is_there_twice_is_refused()
    {
        Refused(document => document["signs"]![1]!["id"] = "longPrompts", "$.signs[1].id", "twice");
    }

    [Fact]
    public void A_rule_id_is_unique_over_all_kinds_of_rules()
    {
        Refused(document => document["rules"]!["combines"]![0]!["id"] = "K1", "$.rules.combines[0].id", "twice");
    }

    [Fact]
    public void Rules_that_go_round_in_a_circle_are_refused()
    {
        Refused(
            document => document["rules"]!["pulls"]![3]!["when"]!["all"]![1] = JsonNode.Parse("""{"rule":"S1"}"""),
            "$.rules.pulls[2].when",
            "S1 -> S2 -> S1");
    }

    [Fact]
    public void Evidence_that_asks_about_a_rule_it_suppresses_is_a_circle()
    {
        Refused(
            document => document["rules"]!["evidence"]![0]!["when"] = JsonNode.Parse("""{"rule":"S2"}"""),
            "$.rules.evidence[0].when",
            "T1 -> S2 -> T1");
    }

    [Fact]
    public void A_matrix_that_lacks_a_row_is_refused()
    {
        Refused(document => document["matrix"]!["rows"]!.AsArray().RemoveAt(1), "$.needs[2].inMatrix", "no row for “style”");
    }

    [Fact]
    public void What_blocks_needs_a_stand_in()
    {
        Refused(document => document["rules"]!["standIns"]!.AsArray().Clear(), "$.rules.holds[1]", "stand-in");
    }

    [Fact]
    public void Rules_that_no_longer_give_the_worked_examples_are_refused()
    {
        Refused(document => document["rules"]!["pulls"]![4]!["pulls"] = "systemPrompt", "$.examples[3].gives.now", "change the rules or the example");
    }

    [Fact]
    public void Every_problem_is_named_at_once()
    {
        var document = JsonNode.Parse(PublishedFrameworks.Current.ToJson())!;
        document["version"] = 0;
        document["signs"]![1]!["id"] = "longPrompts";
        document["rules"]!["pulls"]![0]!["pulls"] = "luck";

        var refused = Assert.Throws<FrameworkInvalidException>(() => Framework.Parse(document.ToJsonString()));

        Assert.Superset(
            new HashSet<string> { "$.version", "$.signs[1].id", "$.rules.pulls[0].pulls" },
            refused.Problems.Select(problem => problem.Place).ToHashSet());
        Assert.Contains("$.rules.pulls[0].pulls", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_version_may_name_its_rules_as_it_likes()
    {
        var document = JsonNode.Parse(PublishedFrameworks.Current.ToJson().Replace("\"B1\"", "\"GUARD\"", StringComparison.Ordinal))!;
        document["version"] = 2;
        var framework = Framework.Parse(document.ToJsonString());

        var recommendation = Evaluator.Evaluate(framework, Given.Need("behaviour", NeedLevel.Wanted));

        Assert.Equal(2, recommendation.FrameworkVersion);
        Assert.Equal(["GUARD"], recommendation.RulesOf());
    }

    private static void Refused(Action<JsonNode> change, string place, string words)
    {
        var document = JsonNode.Parse(PublishedFrameworks.Current.ToJson())!;
        change(document);

        var problems = Framework.ProblemsIn(document.ToJsonString());

        var problem = problems.FirstOrDefault(problem => problem.Place == place);
        Assert.True(problem is not null, $"No problem at {place}, but: {string.Join(" | ", problems)}");
        Assert.True(problem.Text.Contains(words, StringComparison.Ordinal), problem.Text);
    }
}
