using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public class ReviewRequestTests
{
    private static readonly DecisionRecorded Standing = Decided(FirstDecision, "rag");

    [Fact]
    public void Members_are_asked_with_a_day_and_a_note_each_once() =>
        DecisionDecider.RequestReviews(UseCase(Standing), FirstDecision, [Ben, Cleo, Ben], Today, " Before the budget round ", Today)
            .Records(new ReviewRequested(FirstDecision, Ben, Today, "Before the budget round"), new ReviewRequested(FirstDecision, Cleo, Today, "Before the budget round"));

    [Fact]
    public void Who_is_asked_already_is_asked_again_only_for_another_day_or_note()
    {
        var asked = UseCase(Standing, new ReviewRequested(FirstDecision, Ben, null, "Please"));

        DecisionDecider.RequestReviews(asked, FirstDecision, [Ben], null, "Please", Today).ChangesNothing();
        DecisionDecider.RequestReviews(asked, FirstDecision, [Ben, Cleo], Today, "Please", Today)
            .Records(new ReviewRequested(FirstDecision, Ben, Today, "Please"), new ReviewRequested(FirstDecision, Cleo, Today, "Please"));
        Assert.Equal(Today, Assert.Single(UseCase(Standing, new ReviewRequested(FirstDecision, Ben, null, ""), new ReviewRequested(FirstDecision, Ben, Today, "")).Decision!.ReviewRequests).DueOn);
    }

    [Fact]
    public void A_request_ends_with_the_members_review_with_its_cancellation_or_with_the_decision()
    {
        var asked = new ReviewRequested(FirstDecision, Ben, null, "");

        Assert.Single(UseCase(Standing, asked, new DecisionReviewed(FirstDecision, Cleo, ReviewVerdict.Uphold, "Fine")).Decision!.ReviewRequests);
        Assert.Empty(UseCase(Standing, asked, new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.Uphold, "Fine")).Decision!.ReviewRequests);
        Assert.Empty(UseCase(Standing, asked, new ReviewRequestCancelled(FirstDecision, Ben)).Decision!.ReviewRequests);
        Assert.Empty(UseCase(Standing, asked, Decided(SecondDecision, "fewShot")).Decision!.ReviewRequests);
    }

    [Fact]
    public void A_review_keeps_what_its_reviewer_had_seen()
    {
        DecisionDecider.Review(UseCase(Standing), FirstDecision, Ben, ReviewVerdict.Uphold, "Fine", 2)
            .Records(new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.Uphold, "Fine", 2));
        Assert.Equal(2, Assert.Single(UseCase(Standing, new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.Uphold, "Fine", 2)).Decision!.Reviews).SeenVersion);
    }

    [Fact]
    public void What_cannot_be_asked_is_refused()
    {
        DecisionDecider.RequestReviews(UseCase(), FirstDecision, [Ben], null, "", Today).Refuses("nothing-decided", "decisionId");
        DecisionDecider.RequestReviews(UseCase(Standing), SecondDecision, [Ben], null, "", Today).Refuses("stale-version", "decisionId");
        DecisionDecider.RequestReviews(UseCase(Standing), FirstDecision, [], null, "", Today).Refuses("empty", "members");
        DecisionDecider.RequestReviews(UseCase(Standing), FirstDecision, [Ben], Today.AddDays(-2), "", Today).Refuses("out-of-range", "dueOn");
        DecisionDecider.RequestReviews(UseCase(Standing), FirstDecision, [Ben], null, new string('x', TextLimits.LongestReason + 1), Today).Refuses("too-long", "reason");
        DecisionDecider.RequestReviews(UseCase(Standing, Archived), FirstDecision, [Ben], null, "", Today).RefusesAsArchived();
        DecisionDecider.CancelReviewRequest(UseCase(Standing, new ReviewRequested(FirstDecision, Ben, null, ""), Archived), Ben).RefusesAsArchived();
    }

    [Fact]
    public void Only_a_request_that_there_is_is_cancelled()
    {
        DecisionDecider.CancelReviewRequest(UseCase(Standing, new ReviewRequested(FirstDecision, Ben, null, "")), Ben).Records(new ReviewRequestCancelled(FirstDecision, Ben));
        DecisionDecider.CancelReviewRequest(UseCase(Standing), Ben).ChangesNothing();
        DecisionDecider.CancelReviewRequest(UseCase(), Ben).ChangesNothing();
    }
}
