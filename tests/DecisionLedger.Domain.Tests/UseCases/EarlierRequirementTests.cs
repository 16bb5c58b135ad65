using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

/// <summary>What a changed requirement leaves to be confirmed, and what it says of a decision.</summary>
public sealed class EarlierRequirementTests
{
    private static readonly IUseCaseEvent Style = new NeedStated("style", NeedLevel.Critical, "The brand");
    private static readonly IUseCaseEvent Capable = new ChecklistAnswered(Ada, "capable", AnswerValue.Yes, "We are");
    private static readonly IUseCaseEvent Changed = new RequirementChanged("In five languages", "Markets");

    [Fact]
    public void Nothing_is_to_be_confirmed_while_the_requirement_reads_as_it_did_at_first() => Assert.Empty(ToConfirm(Style, Capable));

    [Fact]
    public void Needs_and_answers_from_before_are_to_be_confirmed_in_the_framework_s_order() =>
        Assert.Equal(["needs.style", "answers.capable"], ToConfirm(Capable, Style, Changed));

    [Fact]
    public void What_is_stated_since_is_not() => Assert.Empty(ToConfirm(Changed, Style, Capable));

    [Fact]
    public void What_was_seen_tried_or_measured_stays_so() => Assert.Empty(ToConfirm(
        new SignSeen("longPrompts", ""), Tried(FirstTrial, "fewShot", TrialOutcome.Failed), new MeasurementTaken("goodExamples", 12, ""), Changed));

    [Fact]
    public void Stating_a_need_again_as_it_was_is_recorded_and_confirms_it()
    {
        FactDecider.StateNeed(UseCase(Style, Changed), V1, "style", NeedLevel.Critical, "The brand").Records(Style);
        Assert.Empty(ToConfirm(Style, Changed, Style));
        Assert.Empty(FactDecider.StateNeed(UseCase(Style, Changed, Style), V1, "style", NeedLevel.Critical, "The brand").Events);
    }

    [Fact]
    public void Any_member_s_answer_confirms_a_question_for_the_team()
    {
        AnswerDecider.Answer(UseCase(Capable, Changed), V1, Ada, "capable", AnswerValue.Yes, "We are").Records(Capable);
        Assert.Empty(ToConfirm(Capable, Changed, new ChecklistAnswered(Ben, "capable", AnswerValue.Yes, "")));
    }

    [Fact]
    public void A_tie_that_an_owner_breaks_after_the_change_is_confirmed() => Assert.Empty(ToConfirm(
        Capable, new ChecklistAnswered(Ben, "capable", AnswerValue.No, ""), Changed, new AnswerSettled("capable", Ada, AnswerValue.Yes, "We asked")));

    [Fact]
    public void A_change_that_is_taken_back_asks_for_nothing_unless_somebody_has_answered_or_decided_since()
    {
        var back = new RequirementChanged(UseCase(Style).Requirement, "");
        var decided = Decided(FirstDecision, "rag");

        Assert.Empty(ToConfirm(Style, Changed, back));
        Assert.Null(UseCase(decided, Changed, back).RequirementChangedSinceDecision);
        Assert.Equal(["needs.style"], ToConfirm(Style, Changed, Capable, back).Where(fact => fact == "needs.style"));
        Assert.NotNull(UseCase(Changed, decided, back).RequirementChangedSinceDecision);
        // Back to the second wording, which asked for its own confirmation.
        Assert.Equal(["needs.style"], ToConfirm(Style, Changed, new RequirementChanged("In six", ""), Changed));
        Assert.Equal(["needs.style"], ToConfirm(Style, Changed, back, Changed));
    }

    [Fact]
    public void A_second_change_asks_again() => Assert.Equal(["needs.style"], ToConfirm(Style, Changed, Style, new RequirementChanged("In six", "")));

    [Fact]
    public void A_decision_says_that_its_requirement_changed_until_a_review_keeps_it_or_a_new_one_replaces_it()
    {
        var decided = Decided(FirstDecision, "rag");
        var kept = new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.Uphold, "Still right");

        Assert.Null(UseCase(Changed, decided).RequirementChangedSinceDecision);
        Assert.Equal(3, UseCase(decided, Changed).RequirementChangedSinceDecision);
        Assert.Equal(3, UseCase(decided, Changed, kept with { Verdict = ReviewVerdict.ChangeNeeded }).RequirementChangedSinceDecision);
        Assert.Null(UseCase(decided, Changed, kept).RequirementChangedSinceDecision);
        Assert.Equal(5, UseCase(decided, Changed, kept, new RequirementChanged("In six", "")).RequirementChangedSinceDecision);
        Assert.Null(UseCase(decided, Changed, Decided(SecondDecision, "rag")).RequirementChangedSinceDecision);
        Assert.Null(UseCase(Changed).RequirementChangedSinceDecision);
    }

    [Fact]
    public void A_requested_change_counts_until_a_later_review_keeps_the_decision_or_a_new_one_replaces_it()
    {
        var decided = Decided(FirstDecision, "rag");
        var requested = new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.ChangeNeeded, "Too dear");
        var kept = new DecisionReviewed(FirstDecision, Ada, ReviewVerdict.Uphold, "It pays");

        Assert.Null(UseCase(decided, kept).Decision!.ChangeRequest);
        Assert.Equal("Too dear", UseCase(decided, kept, requested).Decision!.ChangeRequest?.Reason);
        Assert.Null(UseCase(decided, requested, kept).Decision!.ChangeRequest);
        Assert.Null(UseCase(decided, requested, Decided(SecondDecision, "rag")).Decision!.ChangeRequest);
    }

    private static IReadOnlyList<string> ToConfirm(params IUseCaseEvent[] events) => EarlierRequirement.FactsToConfirm(UseCase(events), V1);
}
