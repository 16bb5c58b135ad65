using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class AnswerTests
{
    private static readonly ChecklistAnswered AdaSaysYes = new(Ada, "capable", AnswerValue.Yes, "We have");

    public static TheoryData<string> Questions => new(V1.Document.Checklist.Questions.Select(q => q.Id));

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_question_can_be_answered_in_every_way(string question)
    {
        foreach (var answer in Enum.GetValues<AnswerValue>())
            AnswerDecider.Answer(UseCase(), V1, Ada, question, answer, " why ").Records(new ChecklistAnswered(Ada, question, answer, "why"));
    }

    [Fact]
    public void The_same_answer_again_changes_nothing() => AnswerDecider.Answer(UseCase(AdaSaysYes), V1, Ada, "capable", AnswerValue.Yes, "We have").ChangesNothing();

    [Fact]
    public void Another_members_same_answer_is_an_answer_of_its_own() =>
        AnswerDecider.Answer(UseCase(AdaSaysYes), V1, Ben, "capable", AnswerValue.Yes, "We have").Records(new ChecklistAnswered(Ben, "capable", AnswerValue.Yes, "We have"));

    [Fact]
    public void A_changed_mind_or_reason_is_recorded()
    {
        AnswerDecider.Answer(UseCase(AdaSaysYes), V1, Ada, "capable", AnswerValue.No, "We have").Records(new ChecklistAnswered(Ada, "capable", AnswerValue.No, "We have"));
        AnswerDecider.Answer(UseCase(AdaSaysYes), V1, Ada, "capable", AnswerValue.Yes, "").Records(new ChecklistAnswered(Ada, "capable", AnswerValue.Yes, ""));
    }

    [Fact]
    public void An_unknown_question_is_refused() => AnswerDecider.Answer(UseCase(), V1, Ada, "isItFun", AnswerValue.Yes, "").Refuses("unknown-value", "question");

    [Fact]
    public void Too_long_a_reason_is_refused() => AnswerDecider.Answer(UseCase(), V1, Ada, "capable", AnswerValue.Yes, new string('x', 4001)).Refuses("too-long", "reason");

    [Fact]
    public void An_archived_use_case_takes_no_answers()
    {
        AnswerDecider.Answer(UseCase(Archived), V1, Ada, "capable", AnswerValue.Yes, "").RefusesAsArchived();
        AnswerDecider.Withdraw(UseCase(AdaSaysYes, Archived), V1, Ada, "capable", "Mistaken").RefusesAsArchived();
    }

    [Fact]
    public void A_member_takes_back_the_own_answer_only()
    {
        AnswerDecider.Withdraw(UseCase(AdaSaysYes), V1, Ada, "capable", "Mistaken").Records(new AnswerWithdrawn(Ada, "capable", "Mistaken"));
        AnswerDecider.Withdraw(UseCase(AdaSaysYes), V1, Ben, "capable", "Mistaken").ChangesNothing();
    }

    [Fact]
    public void Taking_back_an_answer_to_no_question_is_refused() => AnswerDecider.Withdraw(UseCase(), V1, Ada, "isItFun", "").Refuses("unknown-value", "question");

    [Fact]
    public void A_member_who_answers_anew_keeps_the_place_and_others_keep_theirs()
    {
        var useCase = UseCase(AdaSaysYes, AdaSaysYes with { MemberId = Ben }, AdaSaysYes with { Answer = AnswerValue.No }, new ChecklistAnswered(Ada, "affordable", AnswerValue.Yes, ""));

        Assert.Equal(
            [new(Ada, "capable", AnswerValue.No, "We have", 4), new(Ben, "capable", AnswerValue.Yes, "We have", 3), new(Ada, "affordable", AnswerValue.Yes, "", 5)],
            useCase.Answers.AsEnumerable());
    }

    [Fact]
    public void A_contested_answer_is_unknown_to_the_rules_and_named()
    {
        var facts = UseCase(AdaSaysYes, AdaSaysYes with { MemberId = Ben, Answer = AnswerValue.No }).ToFacts();

        Assert.Empty(facts.Answers);
        Assert.Equal(["capable"], facts.Contested);
    }

    [Fact]
    public void Taking_an_answer_back_settles_a_tie()
    {
        var facts = UseCase(AdaSaysYes, AdaSaysYes with { MemberId = Ben, Answer = AnswerValue.No }, new AnswerWithdrawn(Ada, "capable", "Mistaken")).ToFacts();

        Assert.Equal(AnswerValue.No, facts.Answers["capable"]);
        Assert.Empty(facts.Contested);
    }
}
