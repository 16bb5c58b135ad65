using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class AssigningTests
{
    private static readonly QuestionAssigned BenIsAsked = new("capable", Ben, "You trained the last one");

    [Fact]
    public void A_member_is_asked() =>
        AnswerDecider.Assign(UseCase(), V1, "capable", Ben, " You trained the last one ").Records(BenIsAsked);

    [Fact]
    public void Asking_the_same_again_changes_nothing_and_asking_another_takes_its_place()
    {
        AnswerDecider.Assign(UseCase(BenIsAsked), V1, "capable", Ben, BenIsAsked.Reason).ChangesNothing();
        AnswerDecider.Assign(UseCase(BenIsAsked), V1, "capable", Cleo, "").Records(new QuestionAssigned("capable", Cleo, ""));
        Assert.Equal(Cleo, UseCase(BenIsAsked, BenIsAsked with { MemberId = Cleo }).Assignments["capable"].MemberId);
    }

    [Fact]
    public void Who_has_answered_is_not_asked() =>
        AnswerDecider.Assign(UseCase(new ChecklistAnswered(Ben, "capable", AnswerValue.Unsure, "")), V1, "capable", Ben, "").Refuses("already-answered", "memberId");

    [Fact]
    public void It_ends_with_that_members_answer_and_no_other()
    {
        Assert.Empty(UseCase(BenIsAsked, new ChecklistAnswered(Ben, "capable", AnswerValue.No, "")).Assignments);
        Assert.Single(UseCase(BenIsAsked, new ChecklistAnswered(Ada, "capable", AnswerValue.No, "")).Assignments);
        Assert.Single(UseCase(BenIsAsked, new ChecklistAnswered(Ben, "affordable", AnswerValue.No, "")).Assignments);
    }

    [Fact]
    public void It_can_be_taken_back_once()
    {
        AnswerDecider.Unassign(UseCase(BenIsAsked), V1, "capable").Records(new QuestionUnassigned("capable"));
        AnswerDecider.Unassign(UseCase(BenIsAsked, new QuestionUnassigned("capable")), V1, "capable").ChangesNothing();
    }

    [Fact]
    public void It_changes_no_recommendation()
    {
        Assert.Equal(UseCase().ToFacts().Answers, UseCase(BenIsAsked).ToFacts().Answers);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        AnswerDecider.Assign(UseCase(), V1, "isItFun", Ben, "").Refuses("unknown-value", "question");
        AnswerDecider.Assign(UseCase(), V1, "capable", Ben, new string('x', 4001)).Refuses("too-long", "reason");
        AnswerDecider.Unassign(UseCase(), V1, "isItFun").Refuses("unknown-value", "question");
        AnswerDecider.Assign(UseCase(Archived), V1, "capable", Ben, "").RefusesAsArchived();
        AnswerDecider.Unassign(UseCase(BenIsAsked, Archived), V1, "capable").RefusesAsArchived();
    }
}
