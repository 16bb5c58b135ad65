using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class DecidingTests
{
    [Fact]
    public void A_decision_is_recorded_with_its_approaches_in_the_frameworks_order() =>
        DecisionDecider.Record(UseCase(), V1, Decided(FirstDecision, "fineTuning", "rag") with { Rationale = " Both ", Fallback = " Base ", DiverseExamplesPlan = " Mixed " })
            .Records(new DecisionRecorded(FirstDecision, Ada, ["rag", "fineTuning"], "Both", [], "Base", "Mixed"));

    [Fact]
    public void A_decision_can_be_a_path_and_a_target_that_is_done_now_already_is_none()
    {
        var path = Decided(FirstDecision, "rag") with { Target = ["fineTuning", "rag"] };

        DecisionDecider.Record(UseCase(), V1, path).Records(path with { Target = ["rag", "fineTuning"] });
        DecisionDecider.Record(UseCase(), V1, path with { Target = ["rag"] }).Records(path with { Target = [] });
        DecisionDecider.Record(UseCase(), V1, path with { Target = ["magic"] }).Refuses("unknown-value", "target");
        Assert.Equal(["rag", "fineTuning"], UseCase(path).ToFacts().Decision!.Approaches);
    }

    [Fact]
    public void What_is_named_twice_counts_once() =>
        DecisionDecider.Record(UseCase(), V1, Decided(FirstDecision, "rag", "rag") with { Purposes = ["style", "style"] })
            .Records(new DecisionRecorded(FirstDecision, Ada, ["rag"], "It fits", ["style"], "", ""));

    [Fact]
    public void The_same_decision_again_supersedes_the_first() =>
        DecisionDecider.Record(UseCase(Decided(FirstDecision, "rag")), V1, Decided(SecondDecision, "rag")).Records(Decided(SecondDecision, "rag"));

    [Fact]
    public void A_decision_without_approaches_is_refused() => DecisionDecider.Record(UseCase(), V1, Decided(FirstDecision)).Refuses("empty", "approaches");

    [Fact]
    public void An_unknown_approach_or_purpose_is_refused()
    {
        DecisionDecider.Record(UseCase(), V1, Decided(FirstDecision, "rag", "magic")).Refuses("unknown-value", "approaches");
        DecisionDecider.Record(UseCase(), V1, Decided(FirstDecision, "rag") with { Purposes = ["tone"] }).Refuses("unknown-value", "purposes");
    }

    [Fact]
    public void Every_text_has_its_limits()
    {
        var decision = Decided(FirstDecision, "rag");
        DecisionDecider.Record(UseCase(), V1, decision with { Rationale = "  " }).Refuses("empty", "rationale");
        DecisionDecider.Record(UseCase(), V1, decision with { Rationale = new string('x', 4001) }).Refuses("too-long", "rationale");
        DecisionDecider.Record(UseCase(), V1, decision with { Fallback = new string('x', 4001) }).Refuses("too-long", "fallback");
        DecisionDecider.Record(UseCase(), V1, decision with { DiverseExamplesPlan = "\0" }).Refuses("control-characters", "diverseExamplesPlan");
    }

    [Fact]
    public void An_archived_use_case_takes_none() => DecisionDecider.Record(UseCase(Archived), V1, Decided(FirstDecision, "rag")).RefusesAsArchived();

    [Fact]
    public void The_fold_keeps_the_last_decision_and_forgets_the_reviews_of_the_one_before()
    {
        var useCase = UseCase(Decided(FirstDecision, "rag"), new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.Uphold, "Good"), Decided(SecondDecision, "fewShot") with { Fallback = "Base" });

        Assert.Equal((SecondDecision, 4L), (useCase.Decision!.Id, useCase.Decision.AtVersion));
        Assert.Empty(useCase.Decision.Reviews);
        Assert.True(useCase.ToFacts().Decision!.FallbackNoted);
        Assert.False(useCase.ToFacts().Decision!.DiverseExamplesPlanned);
    }
}
