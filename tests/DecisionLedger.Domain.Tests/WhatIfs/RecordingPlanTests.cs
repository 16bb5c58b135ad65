using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Tests.Assessments;
using DecisionLedger.Domain.Tests.UseCases;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Domain.WhatIfs;
using FsCheck.Xunit;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.WhatIfs;

public class RecordingPlanTests
{
    private static readonly Guid FreshTrial = new("20000000-0000-0000-0000-000000000009");

    [Fact]
    public void Every_change_becomes_an_event_with_the_reason_common_to_all_and_answers_are_in_the_recorders_own_name()
    {
        var useCase = Team.UseCase(
            new NeedStated("format", NeedLevel.Wanted, ""), new SignSeen("longPrompts", ""), Tried(FirstTrial, "rag", TrialOutcome.Failed), new MeasurementTaken("domains", 2, ""));

        WhatIfDecider.Record(
            useCase,
            V1,
            Ben,
            [
                new NeedChange("style", NeedLevel.Critical), new NeedChange("format", null), new AnswerChange("capable", AnswerValue.Yes),
                new SignChange("inconsistentFormat", true), new SignChange("longPrompts", false), new TrialRetraction(FirstTrial),
                new TrialAddition("fewShot", TrialOutcome.Worked, ["style"]), new MeasurementChange("goodExamples", 300), new MeasurementChange("domains", null),
            ],
            " The brand changed ",
            () => FreshTrial).Records(
            new NeedStated("style", NeedLevel.Critical, "The brand changed"),
            new NeedCleared("format", "The brand changed"),
            new ChecklistAnswered(Ben, "capable", AnswerValue.Yes, "The brand changed"),
            new SignSeen("inconsistentFormat", "The brand changed"),
            new SignCleared("longPrompts", "The brand changed"),
            new TrialRetracted(FirstTrial, "The brand changed"),
            new TrialRecorded(FreshTrial, "fewShot", TrialOutcome.Worked, "The brand changed", ["style"]),
            new MeasurementTaken("goodExamples", 300, "The brand changed"),
            new MeasurementCleared("domains", "The brand changed"));
    }

    [Fact]
    public void One_change_that_cannot_be_recorded_refuses_all()
    {
        Record(Team.UseCase(), new NeedChange("style", NeedLevel.Wanted), new MeasurementChange("goodExamples", -1)).Refuses("out-of-range", "measurements.goodExamples");
        Record(Team.UseCase(), new NeedChange("style", NeedLevel.Wanted), new NeedChange("tone", null)).Refuses("unknown-value", "needs.tone");
        Record(Team.UseCase(), new NeedChange("style", NeedLevel.Wanted), new NeedChange("style", null)).Refuses("duplicate", "needs.style");
        Record(Team.UseCase(Archived), new NeedChange("style", NeedLevel.Wanted)).RefusesAsArchived();
    }

    [Fact]
    public void What_is_so_already_or_applies_no_longer_is_told_apart_and_adds_no_event()
    {
        var useCase = Team.UseCase(new NeedStated("style", NeedLevel.Wanted, "Brand"), Tried(FirstTrial, "rag", TrialOutcome.Worked));
        FactChange[] changes =
        [
            new NeedChange("style", NeedLevel.Wanted), new NeedChange("format", null), new SignChange("longPrompts", false),
            new TrialRetraction(SecondTrial), new TrialAddition("rag", TrialOutcome.Worked, []), new TrialAddition("fewShot", TrialOutcome.Failed, []),
        ];

        Assert.Equal(
            [
                ChangeEffect.AlreadySo, ChangeEffect.AlreadySo, ChangeEffect.AlreadySo, ChangeEffect.NoLongerApplies, ChangeEffect.AlreadySo, ChangeEffect.Changes,
            ],
            ConsideredChange.Of(useCase, changes).Select(c => c.Effect));
        Record(useCase, changes).Records(new TrialRecorded(FreshTrial, "fewShot", TrialOutcome.Failed, "", []));
    }

    [Fact]
    public void Trials_that_were_recorded_from_the_same_link_meanwhile_are_not_recorded_twice()
    {
        FactChange[] changes = [new TrialAddition("fewShot", TrialOutcome.Failed, []), new TrialAddition("rag", TrialOutcome.Worked, []), new TrialAddition("fewShot", TrialOutcome.Worked, [])];
        var useCase = Team.UseCase(Tried(FirstTrial, "fewShot", TrialOutcome.Failed), Tried(SecondTrial, "rag", TrialOutcome.Worked));

        Assert.Equal([ChangeEffect.AlreadySo, ChangeEffect.AlreadySo, ChangeEffect.Changes], ConsideredChange.Of(useCase, changes).Select(c => c.Effect));
    }

    [Fact]
    public void Where_another_says_otherwise_the_plan_says_that_the_answer_would_be_contested_and_what_would_then_be_recommended()
    {
        var useCase = Team.UseCase(new NeedStated("behaviour", NeedLevel.Wanted, ""), new ChecklistAnswered(Ben, "capable", AnswerValue.Yes, ""));

        var plan = Plan(useCase, Ada, new AnswerChange("capable", AnswerValue.No));

        Assert.Equal([new ChecklistAnswered(Ada, "capable", AnswerValue.No, "")], plan.Events);
        var shortfall = Assert.Single(plan.Shortfalls);
        Assert.True(shortfall.Team.Contested);
        Assert.Equal(
            "“Do I have the technical capability to train?” would be tied, not no: Ben says yes; you say no. A tie counts as not answered.",
            shortfall.InWords(V1, Ada, Name));
        Assert.False(plan.LeadsToTheWhatIf);
        Assert.Equal(["systemPrompt"], plan.WhatIf.Now);
        Assert.Equal(["fineTuning"], plan.Recorded.Now);
    }

    [Fact]
    public void Where_more_say_otherwise_the_plan_says_that_the_recorder_is_outvoted()
    {
        var useCase = Team.UseCase(new ChecklistAnswered(Ben, "capable", AnswerValue.No, ""), new ChecklistAnswered(Cleo, "capable", AnswerValue.No, ""));

        Assert.Equal(
            "“Do I have the technical capability to train?” would be answered no by the team, not yes: you say yes; Ben, Cleo say no.",
            Assert.Single(Plan(useCase, Ada, new AnswerChange("capable", AnswerValue.Yes)).Shortfalls).InWords(V1, Ada, Name));
        Assert.Equal(
            "“Do I have the technical capability to train?” would still be answered no: Ben, Cleo say no. You can only change your own answer.",
            Assert.Single(Plan(useCase, Ada, new AnswerChange("capable", null)).Shortfalls).InWords(V1, Ada, Name));
    }

    [Fact]
    public void An_answer_that_one_has_given_already_is_not_given_again()
    {
        var useCase = Team.UseCase(new ChecklistAnswered(Ada, "capable", AnswerValue.Yes, "We are"), new ChecklistAnswered(Ben, "capable", AnswerValue.No, ""));

        var plan = Plan(useCase, Ada, new AnswerChange("capable", AnswerValue.Yes));

        Assert.Empty(plan.Events);
        Assert.True(Assert.Single(plan.Shortfalls).Team.Contested);
    }

    [Property(Arbitrary = [typeof(AnyHistory), typeof(AnyChanges)], MaxTest = 300)]
    public void Recording_leads_to_the_what_if_unless_the_plan_names_the_answers_that_would_differ(AnyHistory history, AnyChanges whatIf)
    {
        var useCase = history.Events.Skip(1).Aggregate(Domain.UseCases.UseCase.Evolve(null, history.Events[0]), Domain.UseCases.UseCase.Evolve) with { Archived = false };

        var plan = Plan(useCase, Ada, [.. whatIf.Changes]);
        var after = plan.Events.Aggregate(useCase, Domain.UseCases.UseCase.Evolve).ToFacts();
        var wanted = ChangedFacts.Of(useCase, whatIf.Changes);

        Assert.Null(plan.Refusal);
        Assert.Equal(wanted.Needs.OrderBy(n => n.Key, StringComparer.Ordinal), after.Needs.OrderBy(n => n.Key, StringComparer.Ordinal));
        Assert.Equal(wanted.Signs.Order(StringComparer.Ordinal), after.Signs.Order(StringComparer.Ordinal));
        Assert.Equal(wanted.Measurements.OrderBy(m => m.Key, StringComparer.Ordinal), after.Measurements.OrderBy(m => m.Key, StringComparer.Ordinal));
        var differ = V1.Document.Checklist.Questions.Select(q => q.Id).Where(q => Answer(wanted, q) != Answer(after, q));
        Assert.Equal(plan.Shortfalls.Select(s => s.Question).Order(StringComparer.Ordinal), differ.Order(StringComparer.Ordinal));
        if (plan.Shortfalls.Count == 0)
            Assert.True(plan.LeadsToTheWhatIf);
    }

    private static string Answer(Facts facts, string question) =>
        facts.Contested.Contains(question) ? "contested" : facts.Answers.TryGetValue(question, out var answer) ? answer.ToString() : "none";

    private static Domain.UseCases.Deciders.DecideResult Record(UseCase useCase, params FactChange[] changes) =>
        WhatIfDecider.Record(useCase, V1, Ada, changes, "", () => FreshTrial);

    private static RecordingPlan Plan(UseCase useCase, Guid member, params FactChange[] changes) =>
        RecordingPlan.Of(useCase, V1, member, changes, "", () => FreshTrial);

    private static string Name(Guid member) => member == Ada ? "Ada" : member == Ben ? "Ben" : "Cleo";
}
