using System.Text.Json;
using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>Frameworks for other kinds of decisions than the first.</summary>
public sealed class OwnFrameworkTests
{
    private const string Smallest = """
        {
          "version": 1,
          "name": "Where to host",
          "approaches": [{ "id": "cloud", "name": "Cloud" }, { "id": "own", "name": "Own machines" }],
          "needs": [{ "id": "control", "name": "Control" }],
          "checklist": { "questions": [] },
          "rules": { "pulls": [{ "id": "C1", "text": "Control is wanted.", "when": { "need": "control", "atLeast": "wanted" }, "pulls": "own" }] }
        }
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Fact]
    public void A_name_approaches_needs_a_checklist_and_rules_are_enough_to_decide()
    {
        var framework = Framework.Parse(Smallest, "where-to-host");

        var given = Evaluator.Evaluate(framework, Given.Need("control", Critical));

        Assert.Equal(["own"], given.Now);
        Assert.Equal(["own"], given.Target);
        Assert.Equal("C1", Assert.Single(given.Reasons).Rule);
        Assert.Null(given.Reasons[0].Heading);
        Assert.Empty(given.Support.Shares);
        Assert.Equal((0, 0, "even"), (given.Checklist.AsPrinted.Yes, given.Checklist.AsPrinted.No, given.Checklist.AsPrinted.Leans));
        Assert.Null(given.NowCost);
        Assert.Null(given.TargetCost);
        Assert.Equal(RecommendationStatus.NotEnoughKnown, Evaluator.Evaluate(framework, Facts.None).Status);
    }

    [Fact]
    public void What_is_left_out_stays_left_out_on_the_way_to_json_and_back()
    {
        var framework = Framework.Parse(Smallest);

        Assert.Equal(JsonSerializer.Serialize(JsonDocument.Parse(Smallest).RootElement), JsonSerializer.Serialize(JsonDocument.Parse(framework.ToJson()).RootElement));
    }

    [Fact]
    public void Without_families_each_approach_is_a_family_of_its_own()
    {
        Assert.Equal([("cloud", "Cloud"), ("own", "Own machines")], Framework.Parse(Smallest).Document.Families.Select(family => (family.Id, family.Name)));
    }

    [Fact]
    public void Support_of_the_first_framework_is_written_and_read_as_it_always_was()
    {
        var support = Given.Need("knowledge", Critical).Need("style", Wanted).Evaluated().Support;

        Assert.Equal("""{"prompting":0.1667,"rag":0.6667,"fineTuning":0.6667}""", JsonSerializer.Serialize(support, Json));
        Assert.Equal("""{"prompting":0,"rag":0,"fineTuning":0}""", JsonSerializer.Serialize(Given.Nothing.Evaluated().Support, Json));
        Assert.Equal(support, JsonSerializer.Deserialize<Support>("""{"prompting":0.1667,"rag":0.6667,"fineTuning":0.6667}""", Json));
        Assert.Equal(0.6667, support["rag"]);
        Assert.Equal(0, support["elsewhere"]);
    }

    [Fact]
    public void The_tally_of_the_first_framework_leans_as_it_always_did()
    {
        Assert.Equal("fineTuning", Given.Nothing.Answer("capable", Yes).Evaluated().Checklist.AsCounted.Leans);
        Assert.Equal("promptingOrRag", Given.Nothing.Answer("capable", No).Evaluated().Checklist.AsPrinted.Leans);
    }

    [Fact]
    public void A_checklist_leans_to_the_family_that_it_is_about_or_to_the_others()
    {
        var starter = StarterFramework.For("own", "Ours");

        Assert.Equal("build", Leans(Given.Nothing.Answer("people", Yes)));
        Assert.Equal("build", Leans(Given.Nothing.Answer("productExists", No)));
        Assert.Equal("buyOrAdapt", Leans(Given.Nothing.Answer("people", No)));
        Assert.Equal("even", Leans(Given.Nothing.Answer("people", Unsure)));
        Assert.True(Evaluator.Evaluate(starter, Given.Nothing.Answer("people", Yes).Need("soon", Wanted)).Checklist.DisagreesWithRules);

        string Leans(Facts facts) => Evaluator.Evaluate(starter, facts).Checklist.AsCounted.Leans;
    }

    [Fact]
    public void The_starter_is_valid_under_any_id_and_name()
    {
        var starter = StarterFramework.For("hosting", "  Where to host ");

        Assert.Equal(("hosting", "Where to host", 1), (starter.Id, starter.Name, starter.Version));
        Assert.Empty(Framework.ProblemsIn(starter.ToJson()));
        Assert.Equal(4, starter.Document.Examples.Count);
        Assert.Equal(["buy", "adapt", "build"], Evaluator.Evaluate(starter, Given.Need("fit", Wanted)).Support.Shares.Select(share => share.Key));
    }

    [Fact]
    public void The_starter_says_what_is_missing_before_one_can_build()
    {
        var starter = StarterFramework.For("own", "Ours");
        var given = Evaluator.Evaluate(starter, Given.Need("setsApart", Wanted).Need("fit", Wanted).Measured("builders", 1));

        Assert.Equal(["adapt"], given.Now);
        Assert.Equal(["build"], given.Target);
        Assert.Equal("Find the people to build it and to keep it up: 1 more to reach 2.", Assert.Single(given.Blockers).Text);
        Assert.Contains(CertaintyAnalysis.Of(starter, Given.Need("setsApart", Wanted)).OpenQuestions, question => question.Fact == "answers.productExists");
    }

    [Fact]
    public void Only_the_first_framework_asks_a_decision_how_to_fall_back()
    {
        Assert.Equal(new AskedOfDecision("fineTuning", Fallback: true, DiverseExamples: true), PublishedFrameworks.Current.AskedOf(["rag", "fineTuning"]));
        Assert.False(PublishedFrameworks.Current.AskedOf(["rag"]).Any);
        Assert.False(StarterFramework.For("own", "Ours").AskedOf(["build"]).Any);
        Assert.False(BreakEven.IsKnownTo(StarterFramework.For("own", "Ours")));
        Assert.True(BreakEven.IsKnownTo(PublishedFrameworks.Current));
    }
}
