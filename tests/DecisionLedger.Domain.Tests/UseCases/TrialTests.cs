using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class TrialTests
{
    public static TheoryData<string> Approaches => new(V1.Document.Approaches.Select(a => a.Id));

    [Theory]
    [MemberData(nameof(Approaches))]
    public void Every_approach_can_be_tried_with_every_outcome(string approach)
    {
        foreach (var outcome in Enum.GetValues<TrialOutcome>())
            FactDecider.RecordTrial(UseCase(), V1, FirstTrial, approach, outcome, " seen ", ["format"]).Records(new TrialRecorded(FirstTrial, approach, outcome, "seen", ["format"]));
    }

    [Fact]
    public void The_same_trial_made_again_is_another_trial() =>
        FactDecider.RecordTrial(UseCase(Tried(FirstTrial, "rag", TrialOutcome.Failed)), V1, SecondTrial, "rag", TrialOutcome.Failed, "", [])
            .Records(new TrialRecorded(SecondTrial, "rag", TrialOutcome.Failed, "", []));

    [Fact]
    public void A_purpose_named_twice_counts_once() =>
        FactDecider.RecordTrial(UseCase(), V1, FirstTrial, "rag", TrialOutcome.Worked, "", ["style", "style"]).Records(new TrialRecorded(FirstTrial, "rag", TrialOutcome.Worked, "", ["style"]));

    [Fact]
    public void An_unknown_approach_or_purpose_is_refused()
    {
        FactDecider.RecordTrial(UseCase(), V1, FirstTrial, "magic", TrialOutcome.Worked, "", []).Refuses("unknown-value", "approach");
        FactDecider.RecordTrial(UseCase(), V1, FirstTrial, "rag", TrialOutcome.Worked, "", ["tone"]).Refuses("unknown-value", "purposes");
    }

    [Fact]
    public void Too_long_a_note_is_refused() => FactDecider.RecordTrial(UseCase(), V1, FirstTrial, "rag", TrialOutcome.Worked, new string('x', 4001), []).Refuses("too-long", "note");

    [Fact]
    public void A_trial_recorded_by_mistake_can_be_taken_back_once()
    {
        var useCase = UseCase(Tried(FirstTrial, "rag", TrialOutcome.Failed));

        FactDecider.RetractTrial(useCase, FirstTrial, " Mistake ").Records(new TrialRetracted(FirstTrial, "Mistake"));
        FactDecider.RetractTrial(useCase, SecondTrial, "").ChangesNothing();
        FactDecider.RetractTrial(UseCase(Tried(FirstTrial, "rag", TrialOutcome.Failed), new TrialRetracted(FirstTrial, "")), FirstTrial, "").ChangesNothing();
    }

    [Fact]
    public void An_archived_use_case_takes_and_loses_none()
    {
        FactDecider.RecordTrial(UseCase(Archived), V1, FirstTrial, "rag", TrialOutcome.Worked, "", []).RefusesAsArchived();
        FactDecider.RetractTrial(UseCase(Tried(FirstTrial, "rag", TrialOutcome.Failed), Archived), FirstTrial, "").RefusesAsArchived();
    }

    [Fact]
    public void Trials_count_in_the_order_in_which_they_were_recorded()
    {
        var useCase = UseCase(Tried(FirstTrial, "fewShot", TrialOutcome.Failed), Tried(SecondTrial, "fewShot", TrialOutcome.Worked));

        Assert.Equal([TrialOutcome.Failed, TrialOutcome.Worked], useCase.ToFacts().Trials.Select(t => t.Outcome));
        Assert.Equal([2L, 3L], useCase.Trials.Select(t => t.AtVersion));
    }
}
