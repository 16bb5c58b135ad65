using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;
using FsCheck.Xunit;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.Assessments;

/// <summary>What waits for whom, and when it no longer does. Ada created the use case.</summary>
[Properties(Arbitrary = [typeof(AnyHistory)], MaxTest = 200, Replay = "20260302,9")]
public sealed class InboxItemTests
{
    private static readonly MeasurementTaken Enough = new("goodExamples", 200m, "");

    private static readonly RevisitConditionSet Trigger = new(FirstTrial, "goodExamples", Comparison.AtLeast, 200m, "");

    // A system prompt is recommended, until knowledge is critical.
    private static readonly IUseCaseEvent[] DecidedByBen =
        [new NeedStated("format", NeedLevel.Wanted, ""), new DecisionRecorded(FirstDecision, Ben, ["systemPrompt"], "It fits", [], "", "")];

    [Fact]
    public void A_question_waits_for_who_is_asked_until_that_member_answers()
    {
        var asked = new QuestionAssigned("capable", Ben, "You ran the pilot");

        Assert.Equal(new InboxItem(Ben, InboxItemKind.QuestionAsked, "capable", 2), Assert.Single(Waiting(asked)));
        Assert.Single(Waiting(asked, new ChecklistAnswered(Cleo, "capable", AnswerValue.Yes, "")));
        Assert.Empty(Waiting(asked, new ChecklistAnswered(Ben, "capable", AnswerValue.Yes, "")));
        Assert.Empty(Waiting(asked, new QuestionUnassigned("capable")));
    }

    [Fact]
    public void A_question_that_the_framework_does_not_have_waits_for_nobody() => Assert.Empty(Waiting(new QuestionAssigned("gone", Ben, "")));

    [Fact]
    public void A_tie_waits_for_all_who_answered_until_it_ends()
    {
        IUseCaseEvent[] tied = [new ChecklistAnswered(Ben, "capable", AnswerValue.Yes, ""), new ChecklistAnswered(Cleo, "capable", AnswerValue.No, "")];

        Assert.Equal(
            [new InboxItem(Ben, InboxItemKind.AnswersTied, "capable", 3), new InboxItem(Cleo, InboxItemKind.AnswersTied, "capable", 3)],
            Waiting(tied));
        Assert.Empty(Waiting([.. tied, new AnswerSettled("capable", Ada, AnswerValue.Yes, "The course")]));
        Assert.Empty(Waiting([.. tied, new ChecklistAnswered(Cleo, "capable", AnswerValue.Yes, "")]));
    }

    [Fact]
    public void A_drifted_decision_waits_for_the_owner_who_decided_and_who_kept_it()
    {
        IUseCaseEvent[] drifted = [.. DecidedByBen, new DecisionReviewed(FirstDecision, Cleo, ReviewVerdict.Uphold, "Fine"), new NeedStated("knowledge", NeedLevel.Critical, "")];

        var waiting = Waiting(drifted);

        Assert.All(waiting, item => Assert.Equal((InboxItemKind.DecisionDrifted, 5L), (item.Kind, item.AtVersion)));
        Assert.Equal([Ada, Ben, Cleo], waiting.Select(item => item.MemberId));
        // Keeping it answers it for all.
        Assert.Empty(Waiting([.. drifted, new DecisionReviewed(FirstDecision, Dev, ReviewVerdict.Uphold, "Still fine")]));
        Assert.Empty(Waiting([.. drifted, new DecisionRecorded(SecondDecision, Dev, ["fineTuning"], "Now", [], "", "")]));
    }

    [Fact]
    public void Who_requested_a_change_of_a_drifted_decision_has_looked_and_the_others_have_not()
    {
        IUseCaseEvent[] drifted = [.. DecidedByBen, new NeedStated("knowledge", NeedLevel.Critical, "")];

        var waiting = Waiting([.. drifted, new DecisionReviewed(FirstDecision, Ada, ReviewVerdict.ChangeNeeded, "No")]);

        Assert.Equal(
            [(Ben, InboxItemKind.DecisionDrifted), (Ada, InboxItemKind.ChangeRequested)],
            waiting.Select(item => (item.MemberId, item.Kind)));
    }

    [Fact]
    public void A_review_waits_for_who_is_asked_until_that_member_reviews_and_is_told_once()
    {
        IUseCaseEvent[] asked = [.. DecidedByBen, new ReviewRequested(FirstDecision, Cleo, Today, "Before the budget round")];

        Assert.Equal(new InboxItem(Cleo, InboxItemKind.ReviewAsked, FirstDecision.ToString("N"), 4), Assert.Single(Waiting(asked)));
        Assert.Empty(Waiting([.. asked, new ReviewRequestCancelled(FirstDecision, Cleo)]));
        Assert.Empty(Waiting([.. asked, new DecisionReviewed(FirstDecision, Cleo, ReviewVerdict.Uphold, "Fine")]));
        Assert.Single(Waiting([.. asked, new DecisionReviewed(FirstDecision, Dev, ReviewVerdict.Uphold, "Fine")]));
        Assert.Empty(Waiting([.. asked, new DecisionRecorded(SecondDecision, Ada, ["rag"], "Then", [], "", "")]));
        // Who is asked for a review of a decision that drifted has one thing to do, not two.
        Assert.Equal(
            [(Ada, InboxItemKind.DecisionDrifted), (Ben, InboxItemKind.ReviewAsked)],
            Waiting([.. DecidedByBen, new ReviewRequested(FirstDecision, Ben, null, ""), new NeedStated("knowledge", NeedLevel.Critical, "")])
                .OrderBy(item => item.MemberId).Select(item => (item.MemberId, item.Kind)));
    }

    [Fact]
    public void A_requested_change_waits_for_the_owner_and_who_decided_until_another_decision()
    {
        IUseCaseEvent[] requested = [.. DecidedByBen, new DecisionReviewed(FirstDecision, Cleo, ReviewVerdict.ChangeNeeded, "No")];

        Assert.Equal([(Ada, InboxItemKind.ChangeRequested), (Ben, InboxItemKind.ChangeRequested)], Waiting(requested).Select(item => (item.MemberId, item.Kind)));
        Assert.Empty(Waiting([.. requested, new DecisionRecorded(SecondDecision, Ada, ["rag"], "Then", [], "", "")]));
    }

    [Fact]
    public void A_requirement_that_changed_after_the_decision_waits_until_the_decision_is_kept()
    {
        IUseCaseEvent[] changed = [.. DecidedByBen, new RequirementChanged("Other", "")];

        Assert.Equal([(Ada, InboxItemKind.RequirementChanged), (Ben, InboxItemKind.RequirementChanged)], Waiting(changed).Select(item => (item.MemberId, item.Kind)));
        Assert.Empty(Waiting([.. changed, new DecisionReviewed(FirstDecision, Ada, ReviewVerdict.Uphold, "Fine")]));
    }

    [Fact]
    public void A_review_date_waits_for_the_owner_from_its_day_on()
    {
        Assert.Equal(new InboxItem(Ada, InboxItemKind.ReviewDateDue, "", 2, Today), Assert.Single(Waiting(new RevisitDateSet(Today, ""))));
        Assert.Equal(Cleo, Assert.Single(Waiting(new RevisitDateSet(Today, ""), new OwnerChanged(Cleo, ""))).MemberId);
        Assert.Empty(Waiting(new RevisitDateSet(Today, ""), new RevisitDateCleared("")));
        // Once it is recorded that the day came, it waits for everybody at once, whatever day it is where they are.
        Assert.Equal(new InboxItem(Ada, InboxItemKind.ReviewDateDue, "", 3), Assert.Single(Waiting(new RevisitDateSet(Today, ""), new ReviewCameDue(Today))));
        Assert.Equal(Today.AddDays(7), Assert.Single(Waiting(new RevisitDateSet(Today, ""), new ReviewCameDue(Today), new RevisitDateSet(Today.AddDays(7), ""))).DueOn);
    }

    [Fact]
    public void A_review_trigger_that_is_met_waits_for_the_owner_until_the_decision_is_reviewed()
    {
        Assert.Empty(Waiting(Trigger));
        Assert.Equal(new InboxItem(Ada, InboxItemKind.ReviewTriggerMet, FirstTrial.ToString("N"), 3), Assert.Single(Waiting(Trigger, Enough)));
        Assert.Empty(Waiting([.. DecidedByBen, Trigger, Enough, new DecisionReviewed(FirstDecision, Ada, ReviewVerdict.Uphold, "Fine")]));
    }

    [Fact]
    public void What_nobody_owns_waits_for_who_decided()
    {
        var state = AssessmentOutline.Of([Logged, .. DecidedByBen, new RevisitDateSet(Today, "")], PublishedFrameworks.Of)!;

        Assert.Equal(Ben, Assert.Single(InboxItem.Of(state, null, V1)).MemberId);
    }

    [Fact]
    public void Nothing_of_an_archived_use_case_waits_until_it_is_restored()
    {
        Assert.Empty(Waiting(new QuestionAssigned("capable", Ben, ""), Archived));
        Assert.Single(Waiting(new QuestionAssigned("capable", Ben, ""), Archived, new UseCaseRestored("")));
    }

    [Property]
    public void No_member_is_told_the_same_twice_and_everything_names_an_event_that_there_was(AnyHistory history)
    {
        var state = AssessmentOutline.Of(history.Events, PublishedFrameworks.Of)!;

        var waiting = InboxItem.Of(state, Ada, V1);

        Assert.Equal(waiting.Count, waiting.Select(item => (item.MemberId, item.Kind, item.Subject)).Distinct().Count());
        Assert.All(waiting, item => Assert.InRange(item.AtVersion, 2, history.Events.Count));
    }

    private static IReadOnlyList<InboxItem> Waiting(params IUseCaseEvent[] since) =>
        InboxItem.Of(AssessmentOutline.Of([Logged, .. since], PublishedFrameworks.Of)!, Ada, V1);
}
