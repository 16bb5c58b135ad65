using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class ReviewingTests
{
    [Theory]
    [InlineData(ReviewVerdict.Uphold)]
    [InlineData(ReviewVerdict.ChangeNeeded)]
    public void The_decision_that_stands_can_be_reviewed(ReviewVerdict verdict) =>
        DecisionDecider.Review(UseCase(Decided(FirstDecision, "rag")), FirstDecision, Ben, verdict, " Looked ").Records(new DecisionReviewed(FirstDecision, Ben, verdict, "Looked"));

    [Fact]
    public void Two_members_and_the_same_one_twice_can_review()
    {
        var useCase = UseCase(Decided(FirstDecision, "rag"), new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.Uphold, "Good"), new DecisionReviewed(FirstDecision, Cleo, ReviewVerdict.ChangeNeeded, "Hm"));

        DecisionDecider.Review(useCase, FirstDecision, Ben, ReviewVerdict.Uphold, "Good").Records(new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.Uphold, "Good"));
        Assert.Equal(
            [new Review(Ben, ReviewVerdict.Uphold, "Good", 3), new Review(Cleo, ReviewVerdict.ChangeNeeded, "Hm", 4)],
            useCase.Decision!.Reviews.AsEnumerable());
    }

    [Fact]
    public void Without_a_decision_there_is_nothing_to_review() => DecisionDecider.Review(UseCase(), FirstDecision, Ben, ReviewVerdict.Uphold, "Good").Refuses("nothing-decided", "decisionId");

    [Fact]
    public void A_superseded_decision_is_not_reviewed() =>
        DecisionDecider.Review(UseCase(Decided(FirstDecision, "rag"), Decided(SecondDecision, "fewShot")), FirstDecision, Ben, ReviewVerdict.Uphold, "Good").Refuses("stale-version", "decisionId");

    [Fact]
    public void A_review_needs_a_reason() => DecisionDecider.Review(UseCase(Decided(FirstDecision, "rag")), FirstDecision, Ben, ReviewVerdict.Uphold, " ").Refuses("empty", "reason");

    [Fact]
    public void An_archived_use_case_takes_none() =>
        DecisionDecider.Review(UseCase(Decided(FirstDecision, "rag"), Archived), FirstDecision, Ben, ReviewVerdict.Uphold, "Good").RefusesAsArchived();
}
