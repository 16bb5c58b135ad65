using System.Text.Json;
using System.Text.RegularExpressions;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.Frameworks.Drafting;
using FsCheck.Xunit;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>What is true of every framework that can be published, not of the shipped ones alone.</summary>
[Properties(Arbitrary = [typeof(AnyFramework)], MaxTest = 120, Replay = "20260301,7")]
public sealed partial class AnyFrameworkPropertyTests
{
    private static readonly decimal[] Bounds = [1, 2, 2.5m, 10, 10.01m, 100];

    /// <summary>About every bound that is ever thrown, near it and far from it.</summary>
    private static readonly decimal[] Numbers =
    [
        .. from bound in Bounds
           from upper in new[] { 0, 0.005m, 1, 7 }
           from off in new[] { -1, -0.01m, -0.001m, 0, 0.0025m, 0.001m, 0.01m, 1 }
           select bound + upper + off,
        -2, -1, 0, 0.5m, 1_000_000,
    ];

    [Property]
    public void Evaluating_twice_gives_the_same_and_the_order_of_facts_does_not_matter(FrameworkAndFacts any)
    {
        var facts = any.Facts;
        var reversed = facts with
        {
            Needs = facts.Needs.Reverse().ToDictionary(),
            Answers = facts.Answers.Reverse().ToDictionary(),
            Contested = [.. facts.Contested.Reverse()],
            Signs = [.. facts.Signs.Reverse()],
            Measurements = facts.Measurements.Reverse().ToDictionary(),
        };

        Assert.Equal(Read(any.Framework, facts), Read(any.Framework, facts));
        Assert.Equal(Read(any.Framework, facts), Read(any.Framework, reversed));
        Assert.Equal(Said(CertaintyAnalysis.Of(any.Framework, facts)), Said(CertaintyAnalysis.Of(any.Framework, reversed)));
    }

    [Property(MaxTest = 500)]
    public void What_is_recommended_has_a_reason_and_every_reason_names_a_rule_and_a_fact(FrameworkAndFacts any)
    {
        var given = Evaluator.Evaluate(any.Framework, any.Facts);
        var paths = any.Framework.FactPaths.ToHashSet();

        Assert.Equal(given.Status == RecommendationStatus.Recommended, given.Reasons.Any(reason => reason.Approach is not null));
        Assert.Equal(given.Status == RecommendationStatus.Recommended, given is { Now.Count: > 0, Target.Count: > 0 });
        foreach (var (rule, facts) in given.Reasons.Select(reason => (reason.Rule, reason.Facts)).Concat(given.Blockers.Select(blocker => (blocker.Rule, blocker.Facts))))
        {
            Assert.NotNull(any.Framework.Rule(rule));
            Assert.NotEmpty(facts);
            Assert.All(facts, fact => Assert.Contains(fact, paths));
        }

        if (given.Status == RecommendationStatus.NotEnoughKnown)
            Assert.Empty(given.NowPatterns.Concat(given.TargetPatterns));

        // What is blocked is not done now.
        foreach (var blocker in given.Blockers)
            Assert.DoesNotContain(((HoldRule)any.Framework.Rule(blocker.Rule)!).Holds, given.Now);
    }

    [Property]
    public void Robustness_influence_and_disagreements_are_what_going_through_every_completion_gives(FrameworkAndFacts any)
    {
        var plain = new PlainCertainty(any.Framework, Numbers);
        var certainty = CertaintyAnalysis.Of(any.Framework, any.Facts);
        var unknown = plain.UnknownOf(any.Facts);
        var today = plain.VerdictOf(any.Facts);
        var verdicts = PlainCertainty.Completions(any.Facts, unknown).Select(plain.VerdictOf).ToArray();
        var influences = unknown.Zip(PlainCertainty.Influences(verdicts, unknown)).ToDictionary(pair => pair.First, pair => pair.Second);

        Assert.Equal(("exact", verdicts.Length), (certainty.Method, certainty.Completions));
        Assert.Equal((double)verdicts.Count(verdict => verdict == today) / verdicts.Length, certainty.Robustness);
        Assert.Equal(influences.Where(one => one.Value > 0).OrderBy(one => one.Key), certainty.OpenQuestions.Select(one => KeyValuePair.Create(one.Fact, one.Influence)).OrderBy(one => one.Key));
        Assert.Equal(any.Facts.Contested.Select(FactPath.Answer).Order(), certainty.Disagreements.Select(one => one.Fact).Order());
        Assert.All(certainty.Disagreements, one => Assert.Equal(influences[one.Fact] > 0, one.Matters));
    }

    /// <summary>Nothing known of eight needs or so, so that completions are drawn: what is claimed must hold of those that were not drawn, too.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void In_a_sample_too_what_is_said_not_to_matter_changes_nothing_under_any_completion(int seed)
    {
        var (framework, any, _) = AnyFramework.Thrown(seed, mostNeeds: 9);
        var facts = any with { Needs = new Dictionary<string, NeedLevel>(), Answers = new Dictionary<string, AnswerValue>(), Contested = [.. framework.Document.Checklist.Questions.Select(question => question.Id)] };
        var plain = new PlainCertainty(framework, Numbers);
        var unknown = plain.UnknownOf(facts);
        var certainty = CertaintyAnalysis.Of(framework, facts);

        Assert.Equal("sampled", certainty.Method);
        var verdicts = PlainCertainty.Completions(facts, unknown).Select(plain.VerdictOf).ToArray();
        var influences = unknown.Zip(PlainCertainty.Influences(verdicts, unknown)).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal(certainty.Robustness == 1, verdicts.All(verdict => verdict == plain.VerdictOf(facts)));
        foreach (var (fact, influence) in influences)
            Assert.Equal(influence > 0, certainty.OpenQuestions.Any(question => question.Fact == fact));
        foreach (var disagreement in certainty.Disagreements)
            Assert.Equal(influences[disagreement.Fact] > 0, disagreement.Matters);
    }

    [Property]
    public void Every_tipping_point_tips_as_it_says_and_none_is_left_out(FrameworkAndFacts any)
    {
        var (framework, facts) = (any.Framework, any.Facts);
        var plain = new PlainCertainty(framework, Numbers);
        var today = plain.VerdictOf(facts);
        var named = CertaintyAnalysis.Of(framework, facts).TippingPoints;
        foreach (var tip in named)
        {
            var tipped = plain.VerdictOf(tip.Change.Aggregate(facts, (changed, change) => PlainCertainty.With(changed, change.Key, change.Value)));
            Assert.NotEqual(today, tipped);
            Assert.Equal(framework.ApproachesIn(tipped.Now), tip.Now);
            Assert.Equal(framework.ApproachesIn(tipped.Target), tip.Target);
        }

        var others = plain.OtherValues(facts).ToList();
        var tipping = others.Where(change => plain.VerdictOf(PlainCertainty.With(facts, change.Fact, change.Value)) != today).ToList();
        Assert.Equal(tipping.Select(Key).ToHashSet(), [.. named.Where(tip => tip.Change.Count == 1).Select(tip => Key((tip.Change.Single().Key, tip.Change.Single().Value)))]);
        if (tipping.Count > 0)
        {
            Assert.All(named, tip => Assert.Single(tip.Change));
            return;
        }

        // Numbers tip in pairs, too; which of those that do the same are named is not fixed.
        var discrete = others.Where(change => !PlainCertainty.IsNumber(change.Fact)).ToList();
        Assert.Equal(
            from one in discrete
            from other in discrete
            where string.CompareOrdinal(one.Fact, other.Fact) < 0
                && plain.VerdictOf(PlainCertainty.With(PlainCertainty.With(facts, one.Fact, one.Value), other.Fact, other.Value)) != today
            orderby one, other
            select (one, other),
            from tip in named
            where tip.Change.Keys.All(fact => !PlainCertainty.IsNumber(fact))
            let pair = tip.Change.Select(change => (Fact: change.Key, change.Value)).OrderBy(change => change.Fact, StringComparer.Ordinal).ToArray()
            orderby pair[0], pair[1]
            select (pair[0], pair[1]));

        string Key((string Fact, string Value) change) =>
            $"{change.Fact} {(PlainCertainty.IsNumber(change.Fact) ? "" : change.Value)} {plain.VerdictOf(PlainCertainty.With(facts, change.Fact, change.Value))}";
    }

    [Property]
    public void Written_and_read_again_it_says_the_same_of_any_facts(FrameworkAndFacts any)
    {
        var again = Framework.Parse(any.Framework.ToJson());

        Assert.Equal(any.Framework.ToJson(), again.ToJson());
        Assert.Equal(Read(any.Framework, any.Facts), Read(again, any.Facts));
        Assert.Equal(Said(CertaintyAnalysis.Of(any.Framework, any.Facts)), Said(CertaintyAnalysis.Of(again, any.Facts)));
        Assert.True(FrameworkDifference.Between(any.Framework, again).IsEmpty);
    }

    [Property(MaxTest = 60)]
    public void Two_frameworks_differ_in_nothing_only_where_they_say_the_same(FrameworkAndFacts one, FrameworkAndFacts other)
    {
        Assert.NotNull(FrameworkDifference.Between(one.Framework, other.Framework));

        // One with a part of the other's, where that fits.
        var (document, parts) = (one.Framework.Document, other.Framework.Document);
        FrameworkDocument[] mixed =
        [
            document with { Rules = document.Rules with { Pulls = parts.Rules.Pulls } },
            document with { Rules = document.Rules with { Evidence = parts.Rules.Evidence } },
            document with { Rules = document.Rules with { Supersessions = parts.Rules.Supersessions } },
            document with { Warnings = parts.Warnings },
            document with { Checklist = parts.Checklist },
            document with { Matrix = parts.Matrix },
        ];
        foreach (var changed in mixed.Select(AnyFramework.SoundOrNone).OfType<Framework>())
        {
            var difference = FrameworkDifference.Between(one.Framework, changed);
            Assert.Equal(one.Framework.ToJson() == changed.ToJson(), difference.IsEmpty);
            Assert.All(difference.Changes, change => Assert.NotEmpty(change.Text));
            if (difference.IsEmpty)
                Assert.Equal(Read(one.Framework, one.Facts), Read(changed, one.Facts));
        }
    }

    [Property(MaxTest = 40)]
    public void Whatever_is_given_another_id_nothing_else_changes(FrameworkAndFacts any)
    {
        foreach (var (kind, list) in Lists)
        {
            var draft = DraftText.Read(any.Framework.ToJson()).Draft!;
            foreach (var entry in draft.Entries(list))
            {
                var id = draft.Words($"{entry}.id")!;
                Assert.Null(draft.Rename(kind, $"{entry}.id", $"{id}Otherwise"));
            }

            Assert.Empty(Framework.ProblemsIn(draft.Write()));
            var ids = DraftText.Read(any.Framework.ToJson()).Draft!.Ids(list).ToHashSet();
            var renamed = Framework.Parse(draft.Write());
            var facts = JsonSerializer.Deserialize<Facts>(Renamed(JsonSerializer.Serialize(any.Facts, Written), ids), Written)!;
            Assert.Equal(Renamed(WithoutFamilies(any.Framework, any.Facts), ids), WithoutFamilies(renamed, facts));
            Assert.Equal(
                Evaluator.Evaluate(any.Framework, any.Facts).Support.Shares.Select(share => share.Value),
                Evaluator.Evaluate(renamed, facts).Support.Shares.Select(share => share.Value));
        }

        static string WithoutFamilies(Framework framework, Facts facts)
        {
            var given = Evaluator.Evaluate(framework, facts);
            var tally = given.Checklist with { AsPrinted = given.Checklist.AsPrinted with { Leans = "" }, AsCounted = given.Checklist.AsCounted with { Leans = "" } };
            return JsonSerializer.Serialize(given with { Support = Support.None, Checklist = tally }, Written);
        }

        static string Renamed(string text, HashSet<string> ids) => Word().Replace(text, word => ids.Contains(word.Value) ? $"{word.Value}Otherwise" : word.Value);
    }

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Converters = { new EnumConverter() } };

    private static readonly (IdKind Kind, string List)[] Lists =
    [
        (IdKind.Approach, "$.approaches"), (IdKind.Need, "$.needs"), (IdKind.Question, "$.checklist.questions"), (IdKind.Sign, "$.signs"),
        (IdKind.Measurement, "$.measurements"), (IdKind.Pattern, "$.patterns"), (IdKind.Warning, "$.warnings"),
        (IdKind.Rule, "$.rules.pulls"), (IdKind.Rule, "$.rules.evidence"), (IdKind.Rule, "$.rules.holds"), (IdKind.Rule, "$.rules.combines"),
    ];

    private static string Read(Framework framework, Facts facts) => JsonSerializer.Serialize(Evaluator.Evaluate(framework, facts), Written);

    private static string Said(Certainty certainty) => JsonSerializer.Serialize(certainty, Written);

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Word();
}
