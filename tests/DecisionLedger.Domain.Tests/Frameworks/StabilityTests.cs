using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class StabilityTests
{
    private static readonly Framework Framework = PublishedFrameworks.Current;

    [Fact]
    public void Where_everything_is_answered_it_is_settled()
    {
        var stability = CertaintyAnalysis.StabilityOf(Framework, Everything());

        Assert.Equal((StabilityLevel.Settled, "Everything is answered."), (stability.Level, stability.Reason));
        Assert.Null(stability.Common);
    }

    [Fact]
    public void Where_what_is_open_changes_nothing_it_is_settled_all_the_same()
    {
        var facts = Everything();
        var stability = CertaintyAnalysis.StabilityOf(Framework, facts with { Answers = facts.Answers.Where(answer => answer.Key != "affordable").ToDictionary() });

        Assert.Equal((StabilityLevel.Settled, "No open answer can change this."), (stability.Level, stability.Reason));
    }

    [Fact]
    public void One_open_need_says_what_each_answer_does()
    {
        var facts = Everything().Need("knowledge", Critical);
        var stability = CertaintyAnalysis.StabilityOf(Framework, facts with { Needs = facts.Needs.Where(need => need.Key != "behaviour").ToDictionary() });

        Assert.Equal(StabilityLevel.OneAnswerAway, stability.Level);
        Assert.Equal("How important is behaviour? Not needed keeps RAG, anything else adds fine-tuning.", stability.Reason);
        Assert.Equal("RAG is part of every outcome. What is open is whether to add fine-tuning.", stability.Common);
        Assert.Equal(["needs.behaviour"], stability.Deciding);
        Assert.Equal(1, stability.Approaches.Single(share => share.Approach == Rag).Share);
        Assert.Equal(2 / 3d, stability.Approaches.Single(share => share.Approach == FineTuning).Share);
    }

    [Fact]
    public void An_open_gate_says_when_the_target_can_start()
    {
        var facts = Everything().Need("behaviour", Wanted);
        var stability = CertaintyAnalysis.StabilityOf(Framework, facts with { Answers = facts.Answers.Where(answer => answer.Key != "capable").ToDictionary() });

        Assert.Equal(StabilityLevel.OneAnswerAway, stability.Level);
        Assert.Equal(
            "Do I have the technical capability to train? “Yes” keeps RAG and fine-tuning, “no” leads to RAG and system prompt now, RAG and fine-tuning later.",
            stability.Reason);
        Assert.StartsWith("RAG and fine-tuning are part of every outcome.", stability.Common, StringComparison.Ordinal);
    }

    [Fact]
    public void With_several_open_it_is_early_and_names_what_decides_most()
    {
        var stability = CertaintyAnalysis.StabilityOf(Framework, Given.Need("knowledge", Critical));

        Assert.Equal(StabilityLevel.Early, stability.Level);
        Assert.InRange(stability.Deciding.Count, 2, 3);
        Assert.Contains(" open answers can still change this. Most depends on ", stability.Reason, StringComparison.Ordinal);
        Assert.StartsWith("RAG is part of every outcome. What is open is whether to add ", stability.Common, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_recommended_yet_it_is_early_and_says_what_to_start_with()
    {
        var stability = CertaintyAnalysis.StabilityOf(Framework, Facts.None);

        Assert.Equal(StabilityLevel.Early, stability.Level);
        Assert.StartsWith("Nothing is recommended yet. Start with ", stability.Reason, StringComparison.Ordinal);
        Assert.Null(stability.Common);
    }

    [Fact]
    public void Nothing_that_people_read_of_it_is_a_percentage()
    {
        foreach (var facts in new[] { Facts.None, Given.Need("knowledge", Critical), Everything(), Given.Need("style", Wanted).Need("format", Critical) })
        {
            var stability = CertaintyAnalysis.StabilityOf(Framework, facts);
            Assert.DoesNotContain('%', stability.Reason + stability.Common);
        }
    }

    private static Facts Everything()
    {
        var facts = Framework.Document.Needs.Aggregate(Facts.None, (facts, need) => facts.Need(need.Id, NotNeeded)).Need("knowledge", Wanted);
        return Framework.Document.Checklist.Questions.Aggregate(facts, (facts, question) => facts.Answer(question.Id, Yes)).Answer("fewShotSuffices", No);
    }
}
