using System.Text.Json;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Tests.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using FsCheck.Xunit;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.Assessments;

/// <summary>A fold carries outlines and evaluates in full once: it must come to what full evaluation comes to at every event.</summary>
[Properties(MaxTest = 400, Replay = "20260302,9")]
public sealed class AssessmentOutlineTests
{
    [Property(Arbitrary = [typeof(AnyHistory)])]
    public void Folding_outlines_comes_to_the_outline_of_full_evaluation_at_every_event(AnyHistory history)
    {
        AssessmentOutline? folded = null;
        Assessment? evaluated = null;
        foreach (var happened in history.Events)
        {
            folded = AssessmentOutline.After(folded, happened, PublishedFrameworks.Of);
            evaluated = Assessment.After(evaluated, happened, PublishedFrameworks.Of);

            Assert.Equal(Json(evaluated.Outline), Json(folded));
            Assert.Equal(evaluated.StateOn(Today), folded.StateOn(Today));
        }
    }

    [Property(Arbitrary = [typeof(AnyHistory)])]
    public void A_fold_that_begins_at_a_stored_moment_comes_to_the_same_as_one_from_the_first_event(AnyHistory history)
    {
        var whole = Assessment.Of(history.Events, PublishedFrameworks.Of)!;

        for (var kept = 1; kept <= history.Events.Count; kept++)
        {
            var snapshot = JsonSerializer.Deserialize<AssessmentOutline>(
                JsonSerializer.Serialize(AssessmentOutline.Of(history.Events.Take(kept), PublishedFrameworks.Of)))!;
            var assessment = Assessment.From(snapshot, history.Events.Skip(kept), PublishedFrameworks.Of);

            Assert.Equal(Json(whole.Outline), Json(assessment.Outline));
            Assert.Equal(JsonSerializer.Serialize(whole.Recommendation), JsonSerializer.Serialize(assessment.Recommendation));
            Assert.Equal(whole.AnswersToConfirm, assessment.AnswersToConfirm);
        }
    }

    [Property(Arbitrary = [typeof(AnyFramework)])]
    public void The_outline_of_any_framework_is_the_outline_of_its_full_evaluation(FrameworkAndFacts any)
    {
        for (var again = 0; again < 10; again++)
        {
            var facts = any.Dice.Facts();
            Assert.Equal(Evaluator.Evaluate(any.Framework, facts).Outline, Evaluator.Outline(any.Framework, facts));
        }
    }

    [Property(Arbitrary = [typeof(AnyFacts)])]
    public void The_outline_of_the_shipped_framework_is_the_outline_of_its_full_evaluation(Facts facts) =>
        Assert.Equal(Evaluator.Evaluate(V1, facts).Outline, Evaluator.Outline(V1, facts));

    [Fact]
    public void No_events_are_no_outline() => Assert.Null(AssessmentOutline.Of([], PublishedFrameworks.Of));

    [Fact]
    public void A_stored_outline_holds_no_words_of_the_rules()
    {
        var outline = AssessmentOutline.Of([Logged, new NeedStated("style", NeedLevel.Critical, ""), new ChecklistAnswered(Ada, "styleCriticalAndComplex", AnswerValue.Yes, "")], PublishedFrameworks.Of)!;

        var json = JsonSerializer.Serialize(outline);

        Assert.NotEmpty(outline.Outline.Rules);
        Assert.All(outline.Outline.Rules.Concat(outline.Outline.Gates), id => Assert.DoesNotContain(JsonSerializer.Serialize(V1.Rule(id)!.Text), json, StringComparison.Ordinal));
    }

    private static string Json(AssessmentOutline outline)
    {
        // Immutable dictionaries of equal content may enumerate in another order.
        var useCase = outline.UseCase;
        return JsonSerializer.Serialize(new
        {
            useCase.Title,
            useCase.Framework,
            useCase.Version,
            Needs = useCase.Needs.OrderBy(n => n.Key, StringComparer.Ordinal),
            useCase.Answers,
            Settlements = useCase.Settlements.OrderBy(s => s.Key, StringComparer.Ordinal),
            Signs = useCase.Signs.OrderBy(s => s.Key, StringComparer.Ordinal),
            useCase.Trials,
            Measurements = useCase.Measurements.OrderBy(m => m.Key, StringComparer.Ordinal),
            useCase.Decision,
            useCase.RevisitDate,
            useCase.Archived,
            outline.Outline,
            outline.Standing,
            outline.Contested,
        });
    }
}
