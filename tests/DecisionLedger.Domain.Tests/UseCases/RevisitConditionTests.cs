using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class RevisitConditionTests
{
    private static readonly Guid Id = new("30000000-0000-0000-0000-000000000001");
    private static readonly RevisitConditionSet At200 = new(Id, "goodExamples", Comparison.AtLeast, 200, "Then it can be tried");

    private static MeasurementTaken Examples(decimal number) => new("goodExamples", number, "");

    private static bool Due(params IUseCaseEvent[] since) => UseCase(since).ReviewDueOn(Today);

    [Fact]
    public void A_condition_on_a_measurement_is_recorded() =>
        RevisitDecider.SetCondition(UseCase(), V1, Id, "goodExamples", Comparison.AtLeast, 200, " Then it can be tried ").Records(At200);

    [Theory]
    [InlineData(Comparison.AtLeast, 199, 200)]
    [InlineData(Comparison.Over, 200, 201)]
    [InlineData(Comparison.AtMost, 201, 200)]
    [InlineData(Comparison.Under, 200, 199)]
    public void A_number_meets_it_from_its_edge_on(Comparison comparison, int notYet, int met)
    {
        var condition = At200 with { Comparison = comparison };

        Assert.False(Due(condition, Examples(notYet)));
        Assert.True(Due(condition, Examples(met)));
    }

    [Fact]
    public void Another_measurement_does_not_meet_it() => Assert.False(Due(At200, new MeasurementTaken("promptTokens", 4000, "")));

    [Fact]
    public void A_review_or_a_decision_answers_it_until_the_number_leaves_and_comes_back()
    {
        var decided = Decided(FirstDecision, "rag");
        IUseCaseEvent[] met = [decided, At200, Examples(200)];
        var upheld = new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.Uphold, "Looked at it");

        Assert.True(Due(met));
        Assert.False(Due([.. met, upheld]));
        Assert.False(Due([.. met, Decided(SecondDecision, "rag")]));
        Assert.False(Due([.. met, upheld, Examples(300)]));
        Assert.False(Due([.. met, upheld, Examples(100)]));
        Assert.True(Due([.. met, upheld, Examples(100), Examples(250)]));
    }

    [Fact]
    public void It_is_due_no_more_once_the_number_leaves_or_is_unknown_again_or_it_is_taken_away()
    {
        Assert.False(Due(At200, Examples(200), Examples(199)));
        Assert.False(Due(At200, Examples(200), new MeasurementCleared("goodExamples", "")));
        Assert.False(Due(At200, Examples(200), new RevisitConditionCleared(Id, "")));
    }

    [Fact]
    public void What_is_met_already_or_stands_already_is_said()
    {
        Assert.Contains("200", RevisitDecider.SetCondition(UseCase(Examples(200)), V1, Id, "goodExamples", Comparison.AtLeast, 200, "").Refuses("already-met", "value").Message, StringComparison.Ordinal);
        RevisitDecider.SetCondition(UseCase(At200), V1, Guid.NewGuid(), "goodExamples", Comparison.AtLeast, 200, "Other words").ChangesNothing();
        RevisitDecider.SetCondition(UseCase(At200), V1, Id, "goodExamples", Comparison.AtLeast, 500, "").Records(At200 with { Value = 500, Reason = "" });
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        RevisitDecider.SetCondition(UseCase(), V1, Id, "mood", Comparison.AtLeast, 1, "").Refuses("unknown-value", "measurement");
        RevisitDecider.SetCondition(UseCase(), V1, Id, "goodExamples", Comparison.AtLeast, -1, "").Refuses("out-of-range", "value");
        RevisitDecider.SetCondition(UseCase(), V1, Id, "goodExamples", Comparison.AtLeast, 1, new string('x', 4001)).Refuses("too-long", "reason");
        RevisitDecider.SetCondition(UseCase(Archived), V1, Id, "goodExamples", Comparison.AtLeast, 1, "").RefusesAsArchived();
        RevisitDecider.ClearCondition(UseCase(At200, Archived), Id, "").RefusesAsArchived();
        RevisitDecider.ClearCondition(UseCase(), Id, "").ChangesNothing();
        var many = Enumerable.Range(1, RevisitDecider.MostConditions).Select(n => At200 with { ConditionId = Guid.NewGuid(), Value = n });
        RevisitDecider.SetCondition(UseCase(many), V1, Id, "goodExamples", Comparison.AtLeast, 999, "").Refuses("too-many", null);
    }

    [Fact]
    public void Without_a_decision_a_met_condition_asks_all_the_same()
    {
        var assessment = Assessment.Of([Logged, At200, Examples(300)], _ => V1)!;

        Assert.Equal(UseCaseState.ReviewDue, assessment.StateOn(Today));
    }
}
