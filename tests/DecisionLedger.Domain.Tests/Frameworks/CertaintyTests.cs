using System.Globalization;
using System.Text.Json;
using DecisionLedger.Domain.Frameworks;
using FsCheck.Xunit;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

[Properties(Arbitrary = [typeof(AnyFacts)], MaxTest = 60, Replay = "20260301,7")]
public sealed class CertaintyTests
{
    private static readonly Framework Framework = PublishedFrameworks.Current;

    [Fact]
    public void Where_nothing_is_unknown_the_recommendation_is_certain()
    {
        var certainty = CertaintyAnalysis.Of(Framework, EverythingStated());

        Assert.Equal(1, certainty.Robustness);
        Assert.Equal("exact", certainty.Method);
        Assert.Equal(1, certainty.Completions);
        Assert.Empty(certainty.OpenQuestions);
    }

    [Fact]
    public void One_open_gate_halves_it()
    {
        var certainty = CertaintyAnalysis.Of(Framework, Open(EverythingStated().Need("behaviour", Wanted), "capable"));

        Assert.Equal(0.5, certainty.Robustness);
        Assert.Equal(2, certainty.Completions);
        Assert.Equal([new OpenQuestion("answers.capable", 1, Contested: false)], certainty.OpenQuestions);
    }

    [Fact]
    public void Two_open_gates_matter_only_while_the_other_is_not_closed()
    {
        var certainty = CertaintyAnalysis.Of(Framework, Open(EverythingStated().Need("behaviour", Wanted), "capable", "affordable"));

        Assert.Equal(0.25, certainty.Robustness);
        Assert.Equal(
            [new OpenQuestion("answers.affordable", 0.5, false), new OpenQuestion("answers.capable", 0.5, false)],
            certainty.OpenQuestions);
    }

    [Fact]
    public void The_most_influential_question_comes_first_and_a_contested_one_says_so()
    {
        var facts = Open(EverythingStated().Need("behaviour", Wanted), "fewShotSuffices", "capable").Contested("fewShotSuffices");
        var certainty = CertaintyAnalysis.Of(Framework, facts);

        Assert.Equal(
            [new OpenQuestion("answers.fewShotSuffices", 1, Contested: true), new OpenQuestion("answers.capable", 0.5, Contested: false)],
            certainty.OpenQuestions);
    }

    [Fact]
    public void What_cannot_change_anything_is_no_open_question()
    {
        var certainty = CertaintyAnalysis.Of(Framework, Open(EverythingStated(), "ragCoversKnowledge", "capable"));

        Assert.Empty(certainty.OpenQuestions);
        Assert.Equal(1, certainty.Robustness);
        Assert.Equal(4, certainty.Completions);
    }

    [Fact]
    public void Too_many_completions_are_sampled_and_the_sample_is_always_the_same()
    {
        var facts = Given.Need("knowledge", Wanted);
        var certainty = CertaintyAnalysis.Of(Framework, facts);

        Assert.Equal("sampled", certainty.Method);
        Assert.Equal(4096, certainty.Completions);
        Assert.Equal(JsonSerializer.Serialize(certainty), JsonSerializer.Serialize(CertaintyAnalysis.Of(Framework, facts)));
    }

    [Fact]
    public void A_sample_is_near_the_truth()
    {
        // RAG alone stands while style, format and behaviour are not needed: a third each; nothing else unknown here pulls anything in.
        var certainty = CertaintyAnalysis.Of(Framework, Given.Need("knowledge", Wanted));

        Assert.InRange(certainty.Robustness, 0.025, 0.05);
        Assert.Contains(certainty.OpenQuestions, question => question.Fact == "needs.behaviour");
    }

    [Fact]
    public void As_many_completions_as_the_limit_are_still_exact()
    {
        var certainty = CertaintyAnalysis.Of(Framework, With(7, 3));
        var beyond = CertaintyAnalysis.Of(Framework, With(7, 4));

        Assert.Equal(("exact", 3456), (certainty.Method, certainty.Completions));
        Assert.Equal(("sampled", 4096), (beyond.Method, beyond.Completions));

        // Unknown: some questions (2 each) and some needs (3 each).
        static Facts With(int questions, int needs) => EverythingStated() with
        {
            Answers = EverythingStated().Answers.Skip(questions).ToDictionary(),
            Needs = EverythingStated().Needs.SkipLast(needs).ToDictionary(),
        };
    }

    [Fact]
    public void A_single_fact_that_tips_the_recommendation_is_named_with_what_follows()
    {
        var facts = EverythingStated().Need("behaviour", Wanted).Answer("capable", No).Measured("goodExamples", 80);
        var tips = CertaintyAnalysis.Of(Framework, facts).TippingPoints;

        var capable = Assert.Single(tips, tip => tip.Change.ContainsKey("answers.capable"));
        Assert.Equal("yes", capable.Change["answers.capable"]);
        Assert.Equal([FineTuning], capable.Now);
        Assert.Equal([FineTuning], capable.Target);
        Assert.All(tips, tip => Assert.Single(tip.Change));
        Assert.DoesNotContain(tips, tip => tip.Change.ContainsKey("measurements.goodExamples"));
    }

    [Theory]
    [InlineData(80, "49")]
    [InlineData(12, "50")]
    public void A_number_tips_at_its_threshold(int examples, string value)
    {
        var facts = EverythingStated().Need("behaviour", Wanted).Measured("goodExamples", examples);
        var tips = CertaintyAnalysis.Of(Framework, facts).TippingPoints;

        Assert.Equal(value, Assert.Single(tips, tip => tip.Change.ContainsKey("measurements.goodExamples")).Change["measurements.goodExamples"]);
    }

    [Fact]
    public void A_sign_and_a_trial_tip_too()
    {
        var facts = EverythingStated().Need("style", Wanted).Trial(FewShot, TrialOutcome.Worked);
        var worked = CertaintyAnalysis.Of(Framework, facts).TippingPoints;
        var untried = CertaintyAnalysis.Of(Framework, EverythingStated().Need("style", Wanted)).TippingPoints;

        Assert.Equal(
            ["inconsistent", "failed"],
            worked.Where(tip => tip.Change.ContainsKey("trials.fewShot")).Select(tip => tip.Change["trials.fewShot"]));
        Assert.Equal("seen", Assert.Single(untried, tip => tip.Change.ContainsKey("signs.styleHardToSpecify")).Change["signs.styleHardToSpecify"]);
    }

    [Fact]
    public void Where_no_single_fact_tips_it_the_smallest_pairs_are_named()
    {
        // Both knowledge and up-to-date information hold RAG, and no other need is stated.
        var facts = Given.Need("knowledge", Wanted).Need("upToDate", Wanted);
        var tips = CertaintyAnalysis.Of(Framework, facts).TippingPoints;

        var tip = Assert.Single(tips);
        Assert.Equal(new Dictionary<string, string> { ["needs.knowledge"] = "notNeeded", ["needs.upToDate"] = "notNeeded" }, tip.Change);
        Assert.Equal([SystemPrompt], tip.Target);
    }

    [Fact]
    public void An_untouched_use_case_is_robust_in_nothing()
    {
        var certainty = CertaintyAnalysis.Of(Framework, Facts.None);

        Assert.Equal(0, certainty.Robustness);
        Assert.Empty(certainty.TippingPoints);
    }

    [Property]
    public void Small_sets_of_unknowns_agree_with_brute_force(Facts any)
    {
        // Every need stated and all but at most three questions answered, so that a slow way can check the fast one.
        var stated = new Dictionary<string, NeedLevel>(EverythingStated().Needs);
        foreach (var (id, level) in any.Needs)
            stated[id] = level;
        var facts = any with { Needs = stated };
        foreach (var question in Framework.Document.Checklist.Questions.Skip(3))
            facts = (facts with { Contested = [.. facts.Contested.Where(id => id != question.Id)] }).Answer(question.Id, Yes);
        var unknown = Framework.Document.Checklist.Questions.Take(3).Select(question => question.Id)
            .Where(id => facts.Contested.Contains(id) || facts.Answers.GetValueOrDefault(id, Unsure) == Unsure)
            .ToList();

        var certainty = CertaintyAnalysis.Of(Framework, facts);

        var today = facts.Evaluated();
        var completions = Completions(facts, unknown).ToList();
        Assert.Equal("exact", certainty.Method);
        Assert.Equal(completions.Count, certainty.Completions);
        Assert.Equal((double)completions.Count(completion => completion.Evaluated().SaysTheSameAs(today)) / completions.Count, certainty.Robustness);

        foreach (var id in unknown)
        {
            var others = Completions(facts, [.. unknown.Where(other => other != id)]).ToList();
            var influence = (double)others.Count(other => !Settled(other, id, Yes).Evaluated().SaysTheSameAs(Settled(other, id, No).Evaluated())) / others.Count;
            Assert.Equal(influence, certainty.OpenQuestions.SingleOrDefault(question => question.Fact == FactPath.Answer(id))?.Influence ?? 0);
        }
    }

    [Property]
    public void Every_tipping_point_tips_as_it_says(Facts facts)
    {
        var today = facts.Evaluated();

        foreach (var tip in CertaintyAnalysis.Of(Framework, facts).TippingPoints)
        {
            var changed = tip.Change.Aggregate(facts, Change).Evaluated();
            Assert.False(changed.SaysTheSameAs(today), string.Join(", ", tip.Change));
            Assert.Equal(tip.Now, changed.Now);
            Assert.Equal(tip.Target, changed.Target);
        }
    }

    private static Facts EverythingStated() => Framework.Document.Checklist.Questions.Aggregate(
        Framework.Document.Needs.Aggregate(Facts.None, (facts, need) => facts.Need(need.Id, NotNeeded)),
        (facts, question) => facts.Answer(question.Id, question.Id == "fewShotSuffices" ? No : Yes));

    private static Facts Open(Facts facts, params string[] questions) =>
        facts with { Answers = facts.Answers.Where(answer => !questions.Contains(answer.Key)).ToDictionary() };

    private static IEnumerable<Facts> Completions(Facts facts, List<string> questions) => questions.Count == 0
        ? [facts]
        : Completions(facts, questions[1..]).SelectMany(rest => new[] { Settled(rest, questions[0], Yes), Settled(rest, questions[0], No) });

    private static Facts Settled(Facts facts, string question, AnswerValue answer) =>
        (facts with { Contested = [.. facts.Contested.Where(id => id != question)] }).Answer(question, answer);

    private static Facts Change(Facts facts, KeyValuePair<string, string> change)
    {
        var (kind, id) = FactPath.Split(change.Key);
        return kind switch
        {
            FactPath.Needs => facts.Need(id, Enum.Parse<NeedLevel>(change.Value, ignoreCase: true)),
            FactPath.Answers => facts.Answer(id, Enum.Parse<AnswerValue>(change.Value, ignoreCase: true)),
            FactPath.Signs when change.Value == "seen" => facts.Sign(id),
            FactPath.Signs => facts with { Signs = [.. facts.Signs.Where(sign => sign != id)] },
            FactPath.Trials => facts with { Trials = Changed(facts.Trials, id, Enum.Parse<TrialOutcome>(change.Value, ignoreCase: true)) },
            _ => facts.Measured(id, decimal.Parse(change.Value, CultureInfo.InvariantCulture)),
        };
    }

    private static List<Trial> Changed(IReadOnlyList<Trial> trials, string approach, TrialOutcome outcome)
    {
        var changed = trials.ToList();
        var latest = changed.FindLastIndex(trial => trial.Approach == approach);
        changed[latest] = changed[latest] with { Outcome = outcome };
        return changed;
    }
}
