using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using FsCheck.Xunit;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>What certainty claims, against a slow way that goes through everything and shares no code with it but the evaluator itself.</summary>
[Properties(Arbitrary = [typeof(AnyFacts)], MaxTest = 120, Replay = "20260301,7")]
public sealed class CertaintyPropertyTests
{
    private static readonly Framework Framework = PublishedFrameworks.Current;

    [Property]
    public void Robustness_and_influence_are_what_going_through_every_completion_gives(Facts any)
    {
        var facts = WithFewUnknown(any);
        var certainty = CertaintyAnalysis.Of(Framework, facts);
        var unknown = UnknownOf(facts);
        var today = VerdictOf(facts);
        var completions = Completions(facts, unknown).ToList();

        Assert.Equal("exact", certainty.Method);
        Assert.Equal(completions.Count, certainty.Completions);
        Assert.Equal((double)completions.Count(completion => VerdictOf(completion) == today) / completions.Count, certainty.Robustness);
        Assert.Equal(certainty.Robustness == 1, completions.TrueForAll(completion => VerdictOf(completion) == today));
        foreach (var fact in unknown)
            Assert.Equal(
                Influence(facts, fact, unknown),
                certainty.OpenQuestions.SingleOrDefault(question => question.Fact == fact)?.Influence ?? 0);
    }

    [Property]
    public void A_disagreement_that_is_said_not_to_matter_changes_nothing_under_any_completion(Facts any)
    {
        var facts = WithFewUnknown(any) with { Contested = [.. Framework.Document.Checklist.Questions.Take(2).Select(question => question.Id)] };
        var unknown = UnknownOf(facts);
        var disagreements = CertaintyAnalysis.Of(Framework, facts).Disagreements;

        Assert.Equal(facts.Contested.Order(), disagreements.Select(disagreement => FactPath.Split(disagreement.Fact).Id).Order());
        foreach (var disagreement in disagreements)
        {
            Assert.Equal(Influence(facts, disagreement.Fact, unknown) > 0, disagreement.Matters);
            Assert.Equal(disagreement.Influence > 0, disagreement.Matters);
            AssertLeadsTo(disagreement.IfYes, With(facts, disagreement.Fact, "yes"));
            AssertLeadsTo(disagreement.IfNo, With(facts, disagreement.Fact, "no"));
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
        var unknown = UnknownOf(facts);

        Assert.Equal("sampled", certainty.Method);
        var today = VerdictOf(facts);
        var verdicts = Completions(facts, unknown).Select(VerdictOf).ToArray();
        var influences = Influences(verdicts, unknown);
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
            Assert.Equal(ValuesOf(question.Fact), question.Consequences.Select(consequence => consequence.Value));
            foreach (var consequence in question.Consequences)
                AssertLeadsTo(consequence, With(facts, question.Fact, consequence.Value));
        }
    }

    [Property]
    public void Every_tipping_point_tips_as_it_says_and_no_other_change_of_one_known_fact_does(Facts facts)
    {
        var today = VerdictOf(facts);
        var named = CertaintyAnalysis.Of(Framework, facts).TippingPoints;

        foreach (var tip in named)
        {
            var changed = tip.Change.Aggregate(facts, (changed, change) => With(changed, change.Key, change.Value));
            Assert.NotEqual(today, VerdictOf(changed));
            Assert.Equal(Framework.ApproachesIn(VerdictOf(changed).Now), tip.Now);
            Assert.Equal(Framework.ApproachesIn(VerdictOf(changed).Target), tip.Target);
        }

        // Numbers are tried one by one; a tipping point names one number of those that do the same.
        var tipping = OtherValues(facts)
            .Select(change => (change.Fact, Verdict: VerdictOf(With(facts, change.Fact, change.Value)), Value: IsNumber(change.Fact) ? "" : change.Value))
            .Where(change => change.Verdict != today)
            .ToHashSet();
        var singles = named.Where(tip => tip.Change.Count == 1).Select(tip => tip.Change.Single())
            .Select(change => (Fact: change.Key, Verdict: VerdictOf(With(facts, change.Key, change.Value)), Value: IsNumber(change.Key) ? "" : change.Value))
            .ToHashSet();
        Assert.True(tipping.SetEquals(singles), $"not named: {string.Join(", ", tipping.Except(singles))}; named wrongly: {string.Join(", ", singles.Except(tipping))}");
    }

    [Property(MaxTest = 40)]
    public void Pairs_are_named_only_where_no_single_change_tips_and_then_all_of_them(Facts facts)
    {
        var today = VerdictOf(facts);
        var named = CertaintyAnalysis.Of(Framework, facts).TippingPoints.Select(tip => tip.Change).ToList();
        var changes = OtherValues(facts).Where(change => !IsNumber(change.Fact)).ToList();
        if (OtherValues(facts).Any(change => VerdictOf(With(facts, change.Fact, change.Value)) != today))
        {
            Assert.All(named, change => Assert.Single(change));
            return;
        }

        var pairs = changes.SelectMany((one, index) => changes.Skip(index + 1).Where(other => other.Fact != one.Fact).Select(other => (one, other)))
            .Where(pair => VerdictOf(With(With(facts, pair.one.Fact, pair.one.Value), pair.other.Fact, pair.other.Value)) != today)
            .Select(pair => Key([pair.one, pair.other]));
        Assert.Equal(
            pairs.Order(),
            named.Where(change => change.Keys.All(fact => !IsNumber(fact))).Select(change => Key([.. change.Select(part => (part.Key, part.Value))])).Order());

        static string Key((string Fact, string Value)[] changes) => string.Join(" and ", changes.Select(change => $"{change.Fact} {change.Value}").Order());
    }

    /// <summary>Needs stated but for at most one, questions answered but for at most four: few enough to go through slowly.</summary>
    private static Facts WithFewUnknown(Facts any)
    {
        var facts = Framework.Document.Needs.Skip(any.Trials.Count % 2).Aggregate(any, (facts, need) => any.Needs.ContainsKey(need.Id) ? facts : facts.Need(need.Id, NotNeeded));
        foreach (var question in Framework.Document.Checklist.Questions.Skip(4))
            facts = With(facts, FactPath.Answer(question.Id), any.Answers.GetValueOrDefault(question.Id) == No ? "no" : "yes");
        return facts;
    }

    private static List<string> UnknownOf(Facts facts) =>
    [
        .. Framework.Document.Needs.Where(need => !facts.Needs.ContainsKey(need.Id)).Select(need => FactPath.Need(need.Id)),
        .. Framework.Document.Checklist.Questions
            .Where(question => facts.Contested.Contains(question.Id) || facts.Answers.GetValueOrDefault(question.Id, Unsure) == Unsure)
            .Select(question => FactPath.Answer(question.Id)),
    ];

    /// <summary>The first unknown fact's value changes fastest.</summary>
    private static IEnumerable<Facts> Completions(Facts facts, List<string> unknown) => unknown.Count == 0
        ? [facts]
        : Completions(facts, unknown[1..]).SelectMany(rest => ValuesOf(unknown[0]).Select(value => With(rest, unknown[0], value)));

    private static double Influence(Facts facts, string fact, List<string> unknown)
    {
        var others = Completions(facts, [.. unknown.Where(other => other != fact)]).ToList();
        return (double)others.Count(other => ValuesOf(fact).Select(value => VerdictOf(With(other, fact, value))).Distinct().Count() > 1) / others.Count;
    }

    /// <summary>The same of all at once, from the verdicts of <see cref="Completions"/>.</summary>
    private static IEnumerable<double> Influences(Verdict[] verdicts, List<string> unknown)
    {
        var stride = 1;
        foreach (var fact in unknown)
        {
            var (apart, values) = (stride, ValuesOf(fact).Count);
            var groups = Enumerable.Range(0, verdicts.Length).Where(number => number / apart % values == 0).ToList();
            yield return (double)groups.Count(first => Enumerable.Range(1, values - 1).Any(value => verdicts[first + (value * apart)] != verdicts[first])) / groups.Count;
            stride *= values;
        }
    }

    private static List<string> ValuesOf(string fact) => FactPath.Split(fact).Kind == FactPath.Needs ? ["notNeeded", "wanted", "critical"] : ["no", "yes"];

    /// <summary>Every other value of every known fact. Of numbers, those about every bound that any rule sets, and others far from them.</summary>
    private static IEnumerable<(string Fact, string Value)> OtherValues(Facts facts)
    {
        foreach (var need in Framework.Document.Needs.Where(need => facts.Needs.ContainsKey(need.Id)))
            foreach (var level in Enum.GetValues<NeedLevel>().Where(level => level != facts.Needs[need.Id]))
                yield return (FactPath.Need(need.Id), char.ToLowerInvariant(level.ToString()[0]) + level.ToString()[1..]);
        foreach (var question in Framework.Document.Checklist.Questions.Select(question => question.Id).Where(id => !facts.Contested.Contains(id)))
            if (facts.Answers.TryGetValue(question, out var answer) && answer != Unsure)
                yield return (FactPath.Answer(question), answer == Yes ? "no" : "yes");
        foreach (var sign in Framework.Document.Signs)
            yield return (FactPath.Sign(sign.Id), facts.Signs.Contains(sign.Id) ? "notSeen" : "seen");
        foreach (var approach in Framework.Document.Approaches.Select(approach => approach.Id))
            if (facts.Trials.LastOrDefault(trial => trial.Approach == approach) is { } latest)
                foreach (var outcome in Enum.GetValues<TrialOutcome>().Where(outcome => outcome != latest.Outcome))
                    yield return (FactPath.Trial(approach), outcome.ToString().ToLowerInvariant());
        foreach (var (measurement, number) in facts.Measurements.Where(measured => Framework.Measurement(measured.Key) is not null))
            foreach (var other in new[] { 0, 1, 2, 3, 12, 49, 50, 51, 199, 200, 201, 499, 500, 501, 999, 1000, 1001, 1999, 2000, 2001, 1_000_000 }.Where(other => other != number))
                yield return (FactPath.Measurement(measurement), other.ToString(CultureInfo.InvariantCulture));
    }

    private static bool IsNumber(string fact) => FactPath.Split(fact).Kind == FactPath.Measurements;

    private static Verdict VerdictOf(Facts facts) => Evaluator.Verdict(Framework, facts);

    private static void AssertLeadsTo(Consequence consequence, Facts facts)
    {
        Assert.Equal(Framework.ApproachesIn(VerdictOf(facts).Now), consequence.Now);
        Assert.Equal(Framework.ApproachesIn(VerdictOf(facts).Target), consequence.Target);
    }

    private static Facts With(Facts facts, string fact, string value)
    {
        var (kind, id) = FactPath.Split(fact);
        return kind switch
        {
            FactPath.Needs => facts.Need(id, Enum.Parse<NeedLevel>(value, ignoreCase: true)),
            FactPath.Answers => (facts with { Contested = [.. facts.Contested.Where(other => other != id)] })
                .Answer(id, Enum.Parse<AnswerValue>(value, ignoreCase: true)),
            FactPath.Signs when value == "seen" => facts.Sign(id),
            FactPath.Signs => facts with { Signs = [.. facts.Signs.Where(sign => sign != id)] },
            FactPath.Trials => facts with { Trials = Changed(facts.Trials, id, Enum.Parse<TrialOutcome>(value, ignoreCase: true)) },
            _ => facts.Measured(id, decimal.Parse(value, CultureInfo.InvariantCulture)),
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
