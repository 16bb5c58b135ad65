using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>A document that says something and takes it back is refused, with the place and with what would be right.</summary>
public sealed class ContradictionTests
{
    private const string Pull = "$.rules.pulls[2].when";

    [Theory]
    [InlineData("""{"all":[{"need":"fit","atLeast":"critical"},{"not":{"need":"fit","atLeast":"wanted"}}]}""", Pull, "exclude each other")]
    [InlineData("""{"all":[{"answer":"people","is":"yes"},{"answer":"people","is":"no"}]}""", Pull, "exclude each other")]
    [InlineData("""{"all":[{"sign":"workarounds"},{"not":{"sign":"workarounds"}}]}""", Pull, "exclude each other")]
    [InlineData("""{"measurement":"builders","over":10,"under":5}""", Pull, "no number can meet this")]
    [InlineData("""{"measurement":"builders","over":5,"under":6}""", Pull, "no number can meet this")]
    [InlineData("""{"all":[{"measurement":"builders","over":10},{"measurement":"builders","under":5}]}""", Pull, "exclude each other")]
    [InlineData("""{"all":[{"measurement":"builders","over":10},{"not":{"measurement":"builders","known":true}}]}""", Pull, "exclude each other")]
    [InlineData("""{"all":[{"latestTrial":["buy"],"in":["worked"]},{"latestTrial":["buy"],"in":["failed"]}]}""", Pull, "exclude each other")]
    [InlineData("""{"all":[{"rule":"B2"},{"answer":"productExists","is":"yes"}]}""", Pull, "exclude each other")]
    [InlineData("""{"all":[{"need":"fit","atLeast":"wanted"},{"anyNeedStated":false}]}""", Pull, "exclude each other")]
    [InlineData("""{"any":[{"need":"fit","atLeast":"wanted"},{"all":[{"answer":"people","is":"yes"},{"answer":"people","is":"no"}]}]}""", $"{Pull}.any[1]", "exclude each other")]
    [InlineData(
        """{"all":[{"any":[{"answer":"people","is":"yes"},{"sign":"workarounds"}]},{"not":{"sign":"workarounds"}},{"not":{"answer":"people","is":"yes"}}]}""",
        Pull,
        "no facts can meet this")]
    [InlineData(
        """{"all":[{"need":"fit","atLeast":"wanted"},{"any":[{"sign":"workarounds"},{"not":{"sign":"workarounds"}}]}]}""",
        $"{Pull}.all[1]",
        "always holds")]
    [InlineData("""{"measurement":"builders","under":-1}""", $"{Pull}.under", "-1 is below 0, the smallest value that makes sense")]
    [InlineData("""{"measurement":"builders","under":0}""", Pull, "no number can meet this")]
    public void A_condition_that_can_never_hold_or_never_fail_is_refused(string condition, string place, string words)
    {
        Refused(document => document["rules"]!["pulls"]![2]!["when"] = JsonNode.Parse(condition), place, words);
    }

    [Theory]
    [InlineData("""{"all":[{"need":"fit","atLeast":"wanted"},{"not":{"need":"fit","atLeast":"critical"}}]}""")]
    [InlineData("""{"measurement":"builders","over":5,"under":7}""")]
    [InlineData("""{"any":[{"answer":"people","is":"yes"},{"answer":"people","is":"no"}]}""")]
    [InlineData("""{"all":[{"latestTrial":["buy"],"in":["failed"]},{"latestTrial":["buy","build"],"in":["worked"]}]}""")]
    public void A_condition_that_may_or_may_not_hold_is_not(string condition)
    {
        var document = JsonNode.Parse(StarterFramework.For("own", "Ours").ToJson())!;
        document["rules"]!["pulls"]![2]!["when"] = JsonNode.Parse(condition);

        Assert.DoesNotContain(Framework.ProblemsIn(document.ToJsonString()), problem => problem.Place.StartsWith(Pull, StringComparison.Ordinal));
    }

    [Fact]
    public void A_warning_that_is_always_given_is_refused()
    {
        Refused(
            document => document["warnings"]![0]!["when"] = JsonNode.Parse("""{"any":[{"stands":["buy"]},{"not":{"stands":["buy"]}}]}"""),
            "$.warnings[0].when",
            "always holds");
    }

    [Fact]
    public void A_stand_in_whose_condition_always_holds_is_refused()
    {
        Refused(
            document => document["rules"]!["standIns"]![0]!["choices"]![0]!["when"] =
                JsonNode.Parse("""{"any":[{"anyNeedStated":true},{"anyNeedStated":false}]}"""),
            "$.rules.standIns[0].choices[0].when",
            "always holds");
    }

    [Fact]
    public void A_rule_that_evidence_always_keeps_from_firing_is_refused()
    {
        Refused(
            document =>
            {
                document["rules"]!["pulls"]![2]!["when"] = JsonNode.Parse("""{"all":[{"need":"fit","atLeast":"wanted"},{"latestTrial":["buy"],"in":["worked"]}]}""");
            },
            Pull,
            "T1 stops A1 whenever its condition holds");
    }

    [Fact]
    public void A_rule_that_holds_back_what_no_rule_pulls_in_is_refused()
    {
        Refused(document => Unpull(document), "$.rules.holds[0].holds", "no rule adds “build”");
    }

    [Fact]
    public void A_stand_in_for_what_no_rule_pulls_in_is_refused()
    {
        Refused(document => Unpull(document), "$.rules.standIns[0].for", "no rule adds “build”");
    }

    [Fact]
    public void A_measurement_of_an_example_below_the_smallest_that_makes_sense_is_refused()
    {
        Refused(document => document["examples"]![3]!["facts"]!["measurements"]!["builders"] = -1, "$.examples[3].facts.measurements.builders", "-1 is below 0");
    }

    [Fact]
    public void An_example_that_the_rules_decide_otherwise_is_refused()
    {
        Refused(document => document["examples"]![0]!["gives"]!["now"] = new JsonArray("build"), "$.examples[0].gives.now", "the rules give [buy]");
    }

    [Fact]
    public void Two_rules_with_the_same_id_are_refused()
    {
        Refused(document => document["rules"]!["holds"]![0]!["id"] = "B1", "$.rules.holds[0].id", "“B1” is used twice");
    }

    [Fact]
    public void A_version_before_the_first_is_refused()
    {
        Refused(document => document["version"] = 0, "$.version", "must be 1 or more");
    }

    [Fact]
    public void Families_that_there_are_not_are_refused_wherever_they_are_named()
    {
        Refused(document => document["approaches"]![0]!["family"] = "luck", "$.approaches[0].family", "no family “luck”");
        Refused(document => document["checklist"]!["speaksFor"] = "luck", "$.checklist.speaksFor", "no family “luck”");
        Refused(document => document["checklist"]!.AsObject().Remove("speaksFor"), "$.checklist", "lacks 'speaksFor'");
        Refused(document => document["matrix"]!["rows"]![1]!["luck"] = JsonNode.Parse("""{"mark":"yes"}"""), "$.matrix.rows[1].luck", "nor a family");
        Refused(document => document["matrix"]!["rows"]![1]!.AsObject().Remove("buy"), "$.matrix.rows[1]", "lacks 'buy'");
        Refused(document => document["matrix"]!["rows"]![1]!["buy"]!["mark"] = "so so", "$.matrix.rows[1].buy.mark", "must be one of no, partly, yes");
        Refused(document => document["families"] = JsonNode.Parse("""[{"id":"a","name":"A"},{"id":"a","name":"B"}]"""), "$.families[1].id", "twice");
        Refused(document => document["families"] = new JsonArray(), "$.families", "at least one family");
    }

    [Fact]
    public void Where_there_are_headings_everything_cites_one()
    {
        Refused(document => document["headings"] = new JsonArray("Ours"), "$.rules.pulls[0]", "lacks 'heading'");
        Refused(document => document["rules"]!["pulls"]![0]!["heading"] = "Elsewhere", "$.rules.pulls[0].heading", "no heading “Elsewhere”");
    }

    [Fact]
    public void The_versions_that_are_published_contradict_themselves_nowhere()
    {
        Assert.All(PublishedFrameworks.All, framework => Assert.Empty(Framework.ProblemsIn(framework.ToJson())));
    }

    private static void Unpull(JsonNode document)
    {
        document["rules"]!["pulls"]![0]!["pulls"] = "adapt";
        document["rules"]!["pulls"]![1]!["pulls"] = "adapt";
    }

    private static void Refused(Action<JsonNode> change, string place, string words)
    {
        var document = JsonNode.Parse(StarterFramework.For("own", "Ours").ToJson())!;
        change(document);

        var problems = Framework.ProblemsIn(document.ToJsonString());

        Assert.True(problems.Any(problem => problem.Place == place && problem.Text.Contains(words, StringComparison.Ordinal)), string.Join(" | ", problems));
    }
}
