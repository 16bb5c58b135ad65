using System.Text.Json;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using FsCheck.Xunit;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.Assessments;

/// <summary>Recording goes event by event, time travel folds a whole history: both must come to the same, at every moment of every history.</summary>
[Properties(Arbitrary = [typeof(AnyHistory)], MaxTest = 400, Replay = "20260302,9")]
public sealed class AssessmentTests
{
    [Property]
    public void Event_by_event_and_all_at_once_come_to_the_same_at_every_moment(AnyHistory history)
    {
        Assessment? recorded = null;
        for (var i = 0; i < history.Events.Count; i++)
        {
            recorded = Assessment.After(recorded, history.Events[i], PublishedFrameworks.Of);
            var folded = Assessment.Of(history.Events.Take(i + 1).ToList(), PublishedFrameworks.Of);

            Assert.Equal(Json(recorded), Json(folded!));
        }
    }

    [Property]
    public void What_is_recommended_is_always_what_the_evaluator_says_of_the_facts(AnyHistory history)
    {
        var assessment = Assessment.Of(history.Events, PublishedFrameworks.Of)!;

        Assert.Equal(
            JsonSerializer.Serialize(Evaluator.Evaluate(V1, assessment.UseCase.ToFacts())),
            JsonSerializer.Serialize(assessment.Recommendation));
    }

    [Property]
    public void A_standing_is_there_exactly_while_something_is_decided_and_names_it(AnyHistory history)
    {
        var assessment = Assessment.Of(history.Events, PublishedFrameworks.Of)!;

        Assert.Equal(assessment.UseCase.Decision?.Id, assessment.Standing?.DecisionId);
        Assert.Equal(assessment.UseCase.Decision?.Approaches ?? [], assessment.Standing?.Approaches ?? []);
    }

    [Property]
    public void A_decision_that_the_path_names_never_drifts(AnyHistory history)
    {
        var assessment = Assessment.Of(history.Events, PublishedFrameworks.Of)!;

        if (assessment.Standing is { } standing && RecommendedPath.Of(assessment.Recommendation).Names(standing.Approaches))
            Assert.Null(standing.Drift);
    }

    [Fact]
    public void No_events_are_no_assessment() => Assert.Null(Assessment.Of([], PublishedFrameworks.Of));

    [Fact]
    public void Words_alone_keep_the_recommendation_that_was()
    {
        var before = Assessment.Of([Logged, new NeedStated("knowledge", NeedLevel.Wanted, "")], PublishedFrameworks.Of)!;
        IUseCaseEvent[] words =
        [
            new UseCaseRenamed("Other"), new RequirementChanged("Other", ""), new RevisitDateSet(Today, ""), new RevisitDateCleared(""),
            new CommentAdded(FirstTrial, Ada, "Hm"), new AnnotationPinned(FirstTrial, Ada, new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero), "Hm"), new AnnotationRemoved(FirstTrial, ""), new UseCaseArchived(""), new UseCaseRestored(""),
        ];

        foreach (var happened in words)
            Assert.Same(before.Recommendation, Assessment.After(before, happened, PublishedFrameworks.Of).Recommendation);
    }

    [Theory]
    [InlineData(UseCaseState.Undecided)]
    [InlineData(UseCaseState.Decided)]
    [InlineData(UseCaseState.Contested)]
    [InlineData(UseCaseState.RequirementChanged)]
    [InlineData(UseCaseState.ReviewDue)]
    [InlineData(UseCaseState.ChangeRequested)]
    [InlineData(UseCaseState.Drifted)]
    [InlineData(UseCaseState.Archived)]
    public void The_most_pressing_state_is_shown(UseCaseState expected)
    {
        // Each step presses more than all before it together.
        IUseCaseEvent[] steps =
        [
            Logged,
            new NeedStated("knowledge", NeedLevel.Wanted, ""),
            Decided(FirstDecision, "rag"),
            new ChecklistAnswered(Ada, "capable", AnswerValue.Yes, ""), new ChecklistAnswered(Ben, "capable", AnswerValue.No, ""),
            new RequirementChanged("Other", ""),
            new RevisitDateSet(Today, ""),
            new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.ChangeNeeded, "Too early"),
            new NeedStated("style", NeedLevel.Wanted, ""),
            new UseCaseArchived(""),
        ];
        var until = expected switch
        {
            UseCaseState.Undecided => 2,
            UseCaseState.Decided => 3,
            UseCaseState.Contested => 5,
            UseCaseState.RequirementChanged => 6,
            UseCaseState.ReviewDue => 7,
            UseCaseState.ChangeRequested => 8,
            UseCaseState.Drifted => 9,
            _ => 10,
        };

        Assert.Equal(expected, Assessment.Of(steps.Take(until).ToList(), PublishedFrameworks.Of)!.StateOn(Today));
    }

    [Fact]
    public void A_revisit_date_is_due_from_its_day_on_whether_or_not_anything_is_decided()
    {
        var decided = Assessment.Of([Logged, new NeedStated("knowledge", NeedLevel.Wanted, ""), Decided(FirstDecision, "rag"), new RevisitDateSet(Today, "")], PublishedFrameworks.Of)!;
        var undecided = Assessment.Of([Logged, new RevisitDateSet(Today, "")], PublishedFrameworks.Of)!;

        Assert.Equal(UseCaseState.Decided, decided.StateOn(Today.AddDays(-1)));
        Assert.Equal(UseCaseState.ReviewDue, decided.StateOn(Today));
        Assert.Equal(UseCaseState.ReviewDue, decided.StateOn(Today.AddDays(1)));
        Assert.Equal(UseCaseState.Undecided, undecided.StateOn(Today.AddDays(-1)));
        Assert.Equal(UseCaseState.ReviewDue, undecided.StateOn(Today));
    }

    private static string Json(Assessment assessment)
    {
        // Immutable dictionaries of equal content may enumerate in another order.
        var useCase = assessment.UseCase;
        return JsonSerializer.Serialize(new
        {
            useCase.Title,
            useCase.Requirement,
            useCase.FrameworkVersion,
            useCase.Version,
            Needs = useCase.Needs.OrderBy(n => n.Key, StringComparer.Ordinal),
            useCase.Answers,
            Signs = useCase.Signs.OrderBy(s => s.Key, StringComparer.Ordinal),
            useCase.Trials,
            Measurements = useCase.Measurements.OrderBy(m => m.Key, StringComparer.Ordinal),
            useCase.Decision,
            useCase.RevisitDate,
            useCase.Archived,
            assessment.Recommendation,
            assessment.Standing,
        });
    }
}
