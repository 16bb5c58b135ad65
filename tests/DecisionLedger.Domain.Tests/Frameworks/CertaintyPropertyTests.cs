using DecisionLedger.Domain.Frameworks;
using FsCheck.Xunit;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>What certainty claims of the first framework, against a slow way to it.</summary>
[Properties(Arbitrary = [typeof(AnyFacts)], MaxTest = 120, Replay = "20260301,7")]
public sealed class CertaintyPropertyTests
{
    private static readonly Framework Framework = PublishedFrameworks.Current;
    private static readonly PlainCertainty Plain = new(
        Framework,
        [0, 1, 2, 3, 12, 49, 50, 51, 199, 200, 201, 499, 500, 501, 999, 1000, 1001, 1999, 2000, 2001, 1_000_000]);

    [Property]
    public void Robustness_and_influence_are_what_going_through_every_completion_gives(Facts any)
    {
        var facts = WithFewUnknown(any);
        var certainty = CertaintyAnalysis.Of(Framework, facts);
        var unknown = Plain.UnknownOf(facts);
        var today = Plain.VerdictOf(facts);
        var completions = PlainCertainty.Completions(facts, unknown).ToList();

        Assert.Equal("exact", certainty.Method);
        Assert.Equal(completions.Count, certainty.Completions);
        Assert.Equal((double)completions.Count(completion => Plain.VerdictOf(completion) == today) / completions.Count, certainty.Robustness);
        Assert.Equal(certainty.Robustness == 1, completions.TrueForAll(completion => Plain.VerdictOf(completion) == today));
        foreach (var fact in unknown)
            Assert.Equal(
                Plain.Influence(facts, fact, unknown),
                certainty.OpenQuestions.SingleOrDefault(question => question.Fact == fact)?.Influence ?? 0);
    }

    [Property]
    public void A_disagreement_that_is_said_not_to_matter_changes_nothing_under_any_completion(Facts any)
    {
        var facts = WithFewUnknown(any) with { Contested = [.. Framework.Document.Checklist.Questions.Take(2).Select(question => question.Id)] };
        var unknown = Plain.UnknownOf(facts);
        var disagreements = CertaintyAnalysis.Of(Framework, facts).Disagreements;

        Assert.Equal(facts.Contested.Order(), disagreements.Select(disagreement => FactPath.Split(disagreement.Fact).Id).Order());
        foreach (var disagreement in disagreements)
        {
            Assert.Equal(Plain.Influence(facts, disagreement.Fact, unknown) > 0, disagreement.Matters);
            Assert.Equal(disagreement.Influence > 0, disagreement.Matters);
            AssertLeadsTo(disagreement.IfYes, PlainCertainty.With(facts, disagreement.Fact, "yes"));
            AssertLeadsTo(disagreement.IfNo, PlainCertainty.With(facts, disagreement.Fact, "no"));
        }
    }

    /// <summary>All of version 1 but a few facts unknown, so that completions are drawn: what is claimed must hold of those that were not drawn, too.</summary>
    [Property(MaxTest = 4)]
    public void In_a_sample_too_what_is_said_not_to_matter_changes_nothing_under_any_completion(Facts any)
    {
        string[] unstated = ["style", "format", "behaviour", "lowLatency"];
        var facts = any with
        {
            Needs = WithFewUnknown(any).Needs.Where(need => !unstated.Contains(need.Key)).ToDictionary(),
            Answers = new Dictionary<string, AnswerValue>(),
            Contested = [.. Framework.Document.Checklist.Questions.Select(question => question.Id)],
        };
        var certainty = CertaintyAnalysis.Of(Framework, facts);
        var unknown = Plain.UnknownOf(facts);

        Assert.Equal("sampled", certainty.Method);
        var today = Plain.VerdictOf(facts);
        var verdicts = PlainCertainty.Completions(facts, unknown).Select(Plain.VerdictOf).ToArray();
        var influences = PlainCertainty.Influences(verdicts, unknown);
        Assert.Equal(certainty.Robustness == 1, verdicts.All(verdict => verdict == today));
        Assert.InRange(certainty.Robustness - ((double)verdicts.Count(verdict => verdict == today) / verdicts.Length), -0.03, 0.03);
        foreach (var (fact, influence) in unknown.Zip(influences))
        {
            Assert.Equal(influence > 0, certainty.OpenQuestions.Any(question => question.Fact == fact));
            if (certainty.Disagreements.SingleOrDefault(disagreement => disagreement.Fact == fact) is { } disagreement)
                Assert.Equal(influence > 0, disagreement.Matters);
        }
    }

    [Property]
    public void What_an_open_question_is_said_to_lead_to_follows(Facts facts)
    {
        foreach (var question in CertaintyAnalysis.Of(Framework, facts).OpenQuestions)
        {
            Assert.Equal(PlainCertainty.ValuesOf(question.Fact), question.Consequences.Select(consequence => consequence.Value));
            foreach (var consequence in question.Consequences)
                AssertLeadsTo(consequence, PlainCertainty.With(facts, question.Fact, consequence.Value));
        }
    }

    [Property]
    public void Every_tipping_point_tips_as_it_says_and_no_other_change_of_one_known_fact_does(Facts facts)
    {
        var today = Plain.VerdictOf(facts);
        var named = CertaintyAnalysis.Of(Framework, facts).TippingPoints;

        foreach (var tip in named)
        {
            var changed = tip.Change.Aggregate(facts, (changed, change) => PlainCertainty.With(changed, change.Key, change.Value));
            Assert.NotEqual(today, Plain.VerdictOf(changed));
            Assert.Equal(Framework.ApproachesIn(Plain.VerdictOf(changed).Now), tip.Now);
            Assert.Equal(Framework.ApproachesIn(Plain.VerdictOf(changed).Target), tip.Target);
        }

        // Numbers are tried one by one; a tipping point names one number of those that do the same.
        var tipping = Plain.OtherValues(facts)
            .Select(change => (change.Fact, Verdict: Plain.VerdictOf(PlainCertainty.With(facts, change.Fact, change.Value)), Value: PlainCertainty.IsNumber(change.Fact) ? "" : change.Value))
            .Where(change => change.Verdict != today)
            .ToHashSet();
        var singles = named.Where(tip => tip.Change.Count == 1).Select(tip => tip.Change.Single())
            .Select(change => (Fact: change.Key, Verdict: Plain.VerdictOf(PlainCertainty.With(facts, change.Key, change.Value)), Value: PlainCertainty.IsNumber(change.Key) ? "" : change.Value))
            .ToHashSet();
        Assert.True(tipping.SetEquals(singles), $"not named: {string.Join(", ", tipping.Except(singles))}; named wrongly: {string.Join(", ", singles.Except(tipping))}");
    }

    [Property(MaxTest = 40)]
    public void Pairs_are_named_only_where_no_single_change_tips_and_then_all_of_them(Facts facts)
    {
        var today = Plain.VerdictOf(facts);
        var named = CertaintyAnalysis.Of(Framework, facts).TippingPoints.Select(tip => tip.Change).ToList();
        var changes = Plain.OtherValues(facts).Where(change => !PlainCertainty.IsNumber(change.Fact)).ToList();
        if (Plain.OtherValues(facts).Any(change => Plain.VerdictOf(PlainCertainty.With(facts, change.Fact, change.Value)) != today))
        {
            Assert.All(named, change => Assert.Single(change));
            return;
        }

        var pairs = changes.SelectMany((one, index) => changes.Skip(index + 1).Where(other => other.Fact != one.Fact).Select(other => (one, other)))
            .Where(pair => Plain.VerdictOf(PlainCertainty.With(PlainCertainty.With(facts, pair.one.Fact, pair.one.Value), pair.other.Fact, pair.other.Value)) != today)
            .Select(pair => Key([pair.one, pair.other]));
        Assert.Equal(
            pairs.Order(),
            named.Where(change => change.Keys.All(fact => !PlainCertainty.IsNumber(fact))).Select(change => Key([.. change.Select(part => (part.Key, part.Value))])).Order());

        static string Key((string Fact, string Value)[] changes) => string.Join(" and ", changes.Select(change => $"{change.Fact} {change.Value}").Order());
    }

    /// <summary>Needs stated but for at most one, questions answered but for at most four: few enough to go through slowly.</summary>
    private static Facts WithFewUnknown(Facts any)
    {
        var facts = Framework.Document.Needs.Skip(any.Trials.Count % 2).Aggregate(any, (facts, need) => any.Needs.ContainsKey(need.Id) ? facts : facts.Need(need.Id, NotNeeded));
        foreach (var question in Framework.Document.Checklist.Questions.Skip(4))
            facts = PlainCertainty.With(facts, FactPath.Answer(question.Id), any.Answers.GetValueOrDefault(question.Id) == No ? "no" : "yes");
        return facts;
    }

    private static void AssertLeadsTo(Consequence consequence, Facts facts)
    {
        Assert.Equal(Framework.ApproachesIn(Plain.VerdictOf(facts).Now), consequence.Now);
        Assert.Equal(Framework.ApproachesIn(Plain.VerdictOf(facts).Target), consequence.Target);
    }
}
