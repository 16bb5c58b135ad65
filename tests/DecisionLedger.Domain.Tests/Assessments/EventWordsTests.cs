using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Tests.UseCases;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.Assessments;

/// <summary>Whoever adds an event must say what it is called, what kind it is and what it is about; these fail until that is done.</summary>
public sealed class EventWordsTests
{
    private static readonly string[] Kinds =
        ["logged", "renamed", "requirement", "need", "answer", "sign", "trial", "measurement", "decision", "review", "revisit", "condition", "comment", "annotation", "settlement", "assignment", "framework", "archived", "owner", "tag", "reviewRequest", "reviewDue"];

    [Fact]
    public void There_is_a_sample_of_every_event() => Assert.Equal(AllEvents.Types.Select(t => t.Name).Order(), AllEvents.Samples.Select(e => e.GetType().Name).Order());

    [Fact]
    public void Every_event_has_words_and_one_of_the_known_kinds()
    {
        foreach (var happened in AllEvents.Samples)
        {
            Assert.False(string.IsNullOrWhiteSpace(EventWords.Of(happened, V1)));
            Assert.Contains(EventKind.Of(happened), Kinds);
        }

        Assert.Equal(Kinds.Order(), AllEvents.Samples.Select(EventKind.Of).Distinct().Order());
    }

    [Fact]
    public void Every_text_that_a_member_wrote_is_in_the_words_or_given_with_them()
    {
        string[] ids = ["Need", "Question", "FrameworkId", "Sign", "Approach", "Measurement"];
        foreach (var happened in AllEvents.Samples)
        {
            var written = happened.GetType().GetProperties().Where(p => p.PropertyType == typeof(string) && !ids.Contains(p.Name)).Select(p => (string)p.GetValue(happened)!);
            var given = EventWords.AlsoWritten(happened).Select(text => text.Text).Append(EventWords.Said(happened)).Append(EventWords.Of(happened, V1)).ToList();

            Assert.All(written, text => Assert.Contains(given, one => one.Contains(text, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void What_a_member_added_is_never_lost_between_the_words()
    {
        foreach (var happened in AllEvents.Samples)
        {
            var own = happened.GetType().GetProperties().Where(p => p.Name is "Reason" or "Note" or "Rationale" or "Text").Select(p => (string)p.GetValue(happened)!);

            Assert.All(own, text => Assert.Equal(text, EventWords.Said(happened)));
        }
    }

    [Theory]
    [InlineData(typeof(UseCaseLogged), "Created “Support bot”")]
    [InlineData(typeof(NeedStated), "Style: critical")]
    [InlineData(typeof(NeedCleared), "Cleared Style")]
    [InlineData(typeof(ChecklistAnswered), "Answered yes to “Do I have the technical capability to train?”")]
    [InlineData(typeof(SignSeen), "Marked as seen: Prompts are very long")]
    [InlineData(typeof(TrialRecorded), "Tried Few-shot: inconsistent")]
    [InlineData(typeof(MeasurementTaken), "Good examples at hand: 1,234.5")]
    [InlineData(typeof(DecisionRecorded), "Decided: RAG + Fine-tuning")]
    [InlineData(typeof(DecisionReviewed), "Requested a change to the decision")]
    [InlineData(typeof(RevisitDateSet), "Set the review date: 31 May 2026")]
    public void The_words_read_well_and_alike_in_every_culture(Type type, string words)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(words, EventWords.Of(AllEvents.Samples.Single(e => e.GetType() == type), V1));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Ids_that_the_framework_does_not_know_are_shown_as_they_are()
    {
        Assert.Equal("Decided: magic", EventWords.Of(Decided(FirstDecision, "magic"), V1));
        Assert.Contains("tone", EventWords.Of(new NeedStated("tone", NeedLevel.Wanted, ""), V1), StringComparison.Ordinal);
        Assert.Equal("Tried magic: failed", EventWords.Of(Tried(FirstTrial, "magic", TrialOutcome.Failed), V1));
    }

    [Fact]
    public void Two_events_stand_in_each_others_way_exactly_if_they_are_about_the_same_thing()
    {
        var withoutSubject = AllEvents.Samples.Where(e => ConflictKey.Of(e) is null).Select(e => e.GetType()).ToHashSet();

        Assert.Equal([typeof(UseCaseLogged), typeof(TrialRecorded), typeof(DecisionReviewed), typeof(CommentAdded), typeof(AnnotationPinned), typeof(RevisitConditionSet), typeof(TagAdded), typeof(TagRemoved), typeof(ReviewCameDue)], withoutSubject);
        Assert.Equal(ConflictKey.Of(new NeedStated("style", NeedLevel.Wanted, "")), ConflictKey.Of(new NeedCleared("style", "")));
        Assert.NotEqual(ConflictKey.Of(new NeedStated("style", NeedLevel.Wanted, "")), ConflictKey.Of(new NeedStated("format", NeedLevel.Wanted, "")));
        Assert.Equal(ConflictKey.Of(new ChecklistAnswered(Ada, "capable", AnswerValue.Yes, "")), ConflictKey.Of(new AnswerWithdrawn(Ada, "capable", "")));
        Assert.NotEqual(ConflictKey.Of(new ChecklistAnswered(Ada, "capable", AnswerValue.Yes, "")), ConflictKey.Of(new ChecklistAnswered(Ben, "capable", AnswerValue.Yes, "")));
        Assert.Equal(ConflictKey.Of(new SignSeen("longPrompts", "")), ConflictKey.Of(new SignCleared("longPrompts", "")));
        Assert.Equal(ConflictKey.Of(new MeasurementTaken("domains", 1, "")), ConflictKey.Of(new MeasurementCleared("domains", "")));
        Assert.Equal(ConflictKey.Of(new RevisitDateSet(Today, "")), ConflictKey.Of(new RevisitDateCleared("")));
        Assert.Equal(ConflictKey.Of(new UseCaseArchived("")), ConflictKey.Of(new UseCaseRestored("")));
    }
}
