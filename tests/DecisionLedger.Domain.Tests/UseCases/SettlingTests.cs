using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class SettlingTests
{
    private static readonly ChecklistAnswered AdaSaysYes = new(Ada, "capable", AnswerValue.Yes, "");
    private static readonly ChecklistAnswered BenSaysNo = new(Ben, "capable", AnswerValue.No, "");
    private static readonly AnswerSettled SettledYes = new("capable", Cleo, AnswerValue.Yes, "The course");

    [Theory]
    [InlineData(AnswerValue.Yes)]
    [InlineData(AnswerValue.No)]
    public void A_tie_is_settled_either_way_and_counts(AnswerValue answer)
    {
        AnswerDecider.Settle(UseCase(AdaSaysYes, BenSaysNo), V1, Cleo, "capable", answer, " The course ").Records(new AnswerSettled("capable", Cleo, answer, "The course"));

        var facts = UseCase(AdaSaysYes, BenSaysNo, SettledYes with { Answer = answer }).ToFacts();
        Assert.Equal(answer, facts.Answers["capable"]);
        Assert.Empty(facts.Contested);
    }

    [Fact]
    public void A_tie_that_was_settled_can_be_settled_the_other_way()
    {
        var settled = UseCase(AdaSaysYes, BenSaysNo, SettledYes);

        AnswerDecider.Settle(settled, V1, Cleo, "capable", AnswerValue.No, "The exam").Records(new AnswerSettled("capable", Cleo, AnswerValue.No, "The exam"));
        AnswerDecider.Settle(settled, V1, Cleo, "capable", AnswerValue.Yes, "The course").ChangesNothing();
    }

    [Fact]
    public void Unsure_settles_nothing() =>
        AnswerDecider.Settle(UseCase(AdaSaysYes, BenSaysNo), V1, Cleo, "capable", AnswerValue.Unsure, "Why").Refuses("unknown-value", "answer");

    [Fact]
    public void It_needs_a_reason() => AnswerDecider.Settle(UseCase(AdaSaysYes, BenSaysNo), V1, Cleo, "capable", AnswerValue.Yes, " ").Refuses("empty", "reason");

    [Fact]
    public void Where_nothing_ties_there_is_nothing_to_settle()
    {
        AnswerDecider.Settle(UseCase(), V1, Cleo, "capable", AnswerValue.Yes, "Why").Refuses("not-contested", "question");
        AnswerDecider.Settle(UseCase(AdaSaysYes), V1, Cleo, "capable", AnswerValue.Yes, "Why").Refuses("not-contested", "question");
        AnswerDecider.Settle(UseCase(AdaSaysYes, BenSaysNo), V1, Cleo, "affordable", AnswerValue.Yes, "Why").Refuses("not-contested", "question");
    }

    [Fact]
    public void An_archived_use_case_is_settled_no_more() =>
        AnswerDecider.Settle(UseCase(AdaSaysYes, BenSaysNo, Archived), V1, Cleo, "capable", AnswerValue.Yes, "Why").RefusesAsArchived();

    public static TheoryData<IUseCaseEvent> WhatUndoesIt => new(
        AdaSaysYes with { Reason = "Said once more" },
        BenSaysNo with { Answer = AnswerValue.Unsure },
        new ChecklistAnswered(Dev, "capable", AnswerValue.Unsure, ""),
        new AnswerWithdrawn(Ben, "capable", ""));

    [Theory]
    [MemberData(nameof(WhatUndoesIt))]
    public void It_lapses_when_anyone_answers_anew(IUseCaseEvent answered)
    {
        var after = UseCase(AdaSaysYes, BenSaysNo, SettledYes, answered);

        Assert.Empty(after.Settlements);
        Assert.DoesNotContain(after.TeamAnswers, a => a.Settled is not null);
    }

    [Fact]
    public void It_does_not_come_back_when_the_same_tie_does()
    {
        var after = UseCase(AdaSaysYes, BenSaysNo, SettledYes, BenSaysNo with { Answer = AnswerValue.Yes }, BenSaysNo);

        Assert.True(Assert.Single(after.TeamAnswers).Contested);
    }

    [Fact]
    public void An_answer_to_another_question_leaves_it() =>
        Assert.Equal(AnswerValue.Yes, UseCase(AdaSaysYes, BenSaysNo, SettledYes, BenSaysNo with { Question = "affordable" }).Settlements["capable"].Answer);
}
