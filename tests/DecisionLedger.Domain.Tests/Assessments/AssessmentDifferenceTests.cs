using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.Assessments;

public sealed class AssessmentDifferenceTests
{
    [Fact]
    public void A_moment_does_not_differ_from_itself()
    {
        var assessment = At(new NeedStated("style", NeedLevel.Critical, ""), Decided(FirstDecision, "rag"));

        Assert.Empty(AssessmentDifference.Between(assessment, assessment, V1));
    }

    [Fact]
    public void What_moved_comes_first_then_what_it_rests_on()
    {
        var differences = AssessmentDifference.Between(At(), At(new NeedStated("knowledge", NeedLevel.Wanted, ""), Decided(FirstDecision, "rag")), V1);

        Assert.Equal(["recommendation", "rule", "decision", "need"], differences.Select(d => d.Subject));
        Assert.Equal("The recommendation changed from not enough information yet to RAG.", differences[0].Text);
        Assert.StartsWith("Now applies: ", differences[1].Text, StringComparison.Ordinal);
        Assert.Equal("The team decided: RAG.", differences[2].Text);
        Assert.Equal(("needs.knowledge", null, "wanted", "Knowledge: wanted (was not answered)."), (differences[3].Fact, differences[3].Before, differences[3].After, differences[3].Text));
    }

    [Fact]
    public void Backwards_it_reads_the_other_way_round()
    {
        var differences = AssessmentDifference.Between(At(new NeedStated("knowledge", NeedLevel.Wanted, "")), At(), V1);

        Assert.Equal("The recommendation changed from RAG to not enough information yet.", differences[0].Text);
        Assert.StartsWith("No longer applies: ", differences[1].Text, StringComparison.Ordinal);
        Assert.Equal("Knowledge: not answered (was wanted).", differences[2].Text);
    }

    [Fact]
    public void A_gate_that_closes_and_opens_is_said()
    {
        IUseCaseEvent[] pulled = [new NeedStated("behaviour", NeedLevel.Wanted, "")];
        var (open, closed) = (At(pulled), At([.. pulled, new ChecklistAnswered(Ada, "capable", AnswerValue.No, "")]));

        Assert.Contains(AssessmentDifference.Between(open, closed, V1), d => d.Subject == "gate" && d.Text.StartsWith("Now blocks the target: ", StringComparison.Ordinal));
        Assert.Contains(AssessmentDifference.Between(closed, open, V1), d => d.Subject == "gate" && d.Text.StartsWith("No longer blocks the target: ", StringComparison.Ordinal));
        Assert.Equal(
            "The recommendation changed from Fine-tuning to System prompt now, Fine-tuning as the target.",
            AssessmentDifference.Between(open, closed, V1)[0].Text);
    }

    [Fact]
    public void A_drift_and_its_end_are_said()
    {
        IUseCaseEvent[] decided = [new NeedStated("knowledge", NeedLevel.Wanted, ""), Decided(FirstDecision, "rag")];
        var (standing, drifted) = (At(decided), At([.. decided, new NeedStated("style", NeedLevel.Wanted, "")]));

        Assert.Contains(AssessmentDifference.Between(standing, drifted, V1), d => d.Text == "The decision no longer matches the recommendation.");
        Assert.Contains(AssessmentDifference.Between(drifted, standing, V1), d => d.Text == "The decision matches the recommendation again.");
    }

    [Fact]
    public void A_superseded_decision_names_both()
    {
        var differences = AssessmentDifference.Between(At(Decided(FirstDecision, "rag")), At(Decided(FirstDecision, "rag"), Decided(SecondDecision, "rag", "fineTuning")), V1);

        Assert.Equal("The decision changed from RAG to RAG + Fine-tuning.", Assert.Single(differences).Text);
    }

    [Fact]
    public void Every_kind_of_fact_and_wording_is_said_in_words()
    {
        var after = At(
            new UseCaseRenamed("Help bot"),
            new RequirementChanged("In five languages", ""),
            new NeedStated("lowCost", NeedLevel.NotNeeded, ""),
            new ChecklistAnswered(Ada, "capable", AnswerValue.Yes, ""),
            new ChecklistAnswered(Ben, "capable", AnswerValue.No, ""),
            new SignSeen("longPrompts", ""),
            Tried(FirstTrial, "fewShot", TrialOutcome.Failed),
            Tried(SecondTrial, "fewShot", TrialOutcome.Worked),
            new MeasurementTaken("requestsPerMonth", 1_250_000, ""),
            new RevisitDateSet(new DateOnly(2026, 5, 31), ""),
            new UseCaseArchived(""));
        var texts = AssessmentDifference.Between(At(), after, V1).Select(d => d.Text).ToList();

        Assert.Contains("Title: Help bot (was Support bot).", texts);
        Assert.Contains("Requirement: In five languages (was Answer questions about our product).", texts);
        Assert.Contains("Low cost: not needed (was not answered).", texts);
        Assert.Contains("Do I have the technical capability to train?: tied (was not answered).", texts);
        Assert.Contains("Prompts are very long: seen (was not seen).", texts);
        Assert.Contains("Trial of few-shot: failed, then worked (was not tried).", texts);
        Assert.Contains("Requests a month: 1,250,000 (was not answered).", texts);
        Assert.Contains("Review date: 2026-05-31 (was none).", texts);
        Assert.Contains("The use case was archived.", texts);
    }

    private static Assessment At(params IUseCaseEvent[] since) => Assessment.Of([Logged, .. since], PublishedFrameworks.Of)!;
}
