using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>What is done now where several approaches are blocked: never one of those.</summary>
public sealed class StandInTests
{
    private const string BlocksAdapt = """{"id":"H3","text":"Find a product that can be adapted.","when":{"answer":"productExists","is":"no"},"holds":"adapt","effect":"blocks"}""";

    [Fact]
    public void A_stand_in_that_would_be_blocked_too_leaves_its_place_to_what_stands_in_for_it()
    {
        var framework = Framework.Parse(Text("buy").ToJsonString());

        // Building is blocked for want of people; adapting would stand in, and there is nothing to adapt.
        var facts = Given.Need("setsApart", Wanted).Need("fit", Wanted).Answer("people", No).Answer("productExists", No);

        Assert.Equal(["buy"], Evaluator.Evaluate(framework, facts).Now);
        Assert.Equal(["build"], Evaluator.Evaluate(framework, facts).Target);
        Assert.Equal("H1", Assert.Single(Evaluator.Evaluate(framework, facts).Blockers).Rule);
        Assert.Equal(["adapt"], Evaluator.Evaluate(framework, facts.Answer("productExists", Unsure)).Now);
    }

    [Fact]
    public void Approaches_that_stand_in_for_each_other_are_refused()
    {
        var problems = Framework.ProblemsIn(Text("build").ToJsonString());

        Assert.Contains(problems, problem => problem.Place == "$.rules.standIns[1].choices[0].approach" && problem.Text.Contains("as well", StringComparison.Ordinal));
    }

    [Fact]
    public void While_too_little_is_known_no_pattern_stands()
    {
        var document = JsonNode.Parse(StarterFramework.For("own", "Ours").ToJson())!;
        document.AsObject().Remove("examples");
        document["patterns"] = JsonNode.Parse("""[{"id":"phased","name":"Phased","description":"One after the other"}]""");
        document["rules"]!["combines"] = JsonNode.Parse("""[{"id":"C1","text":"Phased","when":{"not":{"stands":["buy"]}},"pattern":"phased"}]""");
        var framework = Framework.Parse(document.ToJsonString());

        Assert.Empty(Evaluator.Evaluate(framework, Facts.None).TargetPatterns);
        Assert.Empty(Evaluator.Evaluate(framework, Facts.None).NowPatterns);
        Assert.Equal(["phased"], Evaluator.Evaluate(framework, Given.Need("fit", Wanted)).TargetPatterns);
    }

    private static JsonNode Text(string forAdapt)
    {
        var document = JsonNode.Parse(StarterFramework.For("own", "Ours").ToJson())!;
        document["rules"]!["holds"]!.AsArray().Add(JsonNode.Parse(BlocksAdapt));
        document["rules"]!["standIns"]!.AsArray().Add(JsonNode.Parse($$"""{"for":"adapt","choices":[{"approach":"{{forAdapt}}"}]}"""));
        return document;
    }
}
