using DecisionLedger.Domain.Frameworks;
using FsCheck.Xunit;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>What the word for stability claims, of every framework that can be published, against going through every completion.</summary>
[Properties(Arbitrary = [typeof(AnyFramework)], MaxTest = 300, Replay = "20260301,7")]
public sealed class StabilityPropertyTests
{
    [Property]
    public void Settled_is_said_exactly_where_no_completion_recommends_anything_else(FrameworkAndFacts any)
    {
        var (facts, framework) = (any.Facts, any.Framework);
        var plain = new PlainCertainty(framework, []);
        var today = plain.VerdictOf(facts);
        var completions = PlainCertainty.Completions(facts, plain.UnknownOf(facts)).ToList();
        var stability = CertaintyAnalysis.StabilityOf(framework, facts);

        Assert.Equal(
            today.Status == RecommendationStatus.Recommended && completions.TrueForAll(completion => plain.VerdictOf(completion) == today),
            stability.Level == StabilityLevel.Settled);
        Assert.True(stability.Level != StabilityLevel.Settled || stability.Deciding.Count == 0);
    }

    [Property]
    public void One_answer_away_means_that_the_answer_leads_to_what_it_says_however_the_rest_is_answered(FrameworkAndFacts any)
    {
        var (facts, framework) = (any.Facts, any.Framework);
        var certainty = CertaintyAnalysis.Of(framework, facts);
        if (certainty.Stability.Level != StabilityLevel.OneAnswerAway)
            return;
        var plain = new PlainCertainty(framework, []);
        var question = Assert.Single(certainty.OpenQuestions);

        Assert.Equal([question.Fact], certainty.Stability.Deciding);
        Assert.StartsWith(OpenQuestion.Words(framework, question.Fact), certainty.Stability.Reason, StringComparison.Ordinal);
        foreach (var consequence in question.Consequences)
        {
            var answered = PlainCertainty.With(facts, question.Fact, consequence.Value);
            foreach (var verdict in PlainCertainty.Completions(answered, plain.UnknownOf(answered)).Select(plain.VerdictOf))
            {
                Assert.Equal(framework.ApproachesIn(verdict.Now), consequence.Now);
                Assert.Equal(framework.ApproachesIn(verdict.Target), consequence.Target);
            }
        }
    }

    [Property]
    public void Shares_of_approaches_are_what_going_through_every_completion_gives(FrameworkAndFacts any)
    {
        var (facts, framework) = (any.Facts, any.Framework);
        var plain = new PlainCertainty(framework, []);
        var verdicts = PlainCertainty.Completions(facts, plain.UnknownOf(facts)).Select(plain.VerdictOf).ToList();
        var shares = CertaintyAnalysis.StabilityOf(framework, facts).Approaches;

        Assert.Equal(framework.Document.Approaches.Select(approach => approach.Id), shares.Select(share => share.Approach));
        foreach (var (index, share) in shares.Index())
        {
            var bit = 1u << index;
            Assert.Equal(Part(verdict => verdict.Now), share.Now);
            Assert.Equal(Part(verdict => verdict.Target), share.Target);
            Assert.Equal(Part(verdict => verdict.Now | verdict.Target), share.Share);

            double Part(Func<Verdict, uint> set) => (double)verdicts.Count(verdict => (set(verdict) & bit) != 0) / verdicts.Count;
        }
    }

    [Property]
    public void The_stability_alone_is_the_one_that_certainty_gives(FrameworkAndFacts any)
    {
        var (alone, whole) = (CertaintyAnalysis.StabilityOf(any.Framework, any.Facts), CertaintyAnalysis.Of(any.Framework, any.Facts).Stability);

        Assert.Equal((whole.Level, whole.Reason, whole.Common, whole.Open), (alone.Level, alone.Reason, alone.Common, alone.Open));
        Assert.Equal(whole.Approaches, alone.Approaches);
    }
}
