using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public class AnnotationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);
    private static readonly AnnotationPinned Pinned = new(FirstTrial, Ada, Noon, "The pilot began");

    [Fact]
    public void A_note_is_pinned_to_a_time_in_UTC()
    {
        AnnotationDecider.Pin(UseCase(), FirstTrial, Ada, Noon.ToOffset(TimeSpan.FromHours(2)), " The pilot began ").Records(Pinned);

        var note = Assert.Single(UseCase(Pinned).Annotations);
        Assert.Equal((Noon, "The pilot began", 2L), (note.PinnedTo, note.Text, note.AtVersion));
    }

    [Theory]
    [InlineData(1969)]
    [InlineData(2200)]
    public void A_note_far_from_any_history_is_refused(int year) =>
        AnnotationDecider.Pin(UseCase(), FirstTrial, Ada, new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero), "Hm").Refuses("out-of-range", "pinnedTo");

    [Fact]
    public void An_empty_note_is_refused() =>
        AnnotationDecider.Pin(UseCase(), FirstTrial, Ada, Noon, "  ").Refuses("empty", "text");

    [Fact]
    public void An_archived_use_case_takes_no_notes() =>
        AnnotationDecider.Pin(UseCase(new UseCaseArchived("")), FirstTrial, Ada, Noon, "Hm").RefusesAsArchived();

    [Fact]
    public void More_notes_than_a_timeline_can_show_are_refused()
    {
        var many = Enumerable.Range(1, AnnotationDecider.MostAnnotations).Select(i => Pinned with { AnnotationId = new Guid(i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) });

        AnnotationDecider.Pin(UseCase(many), FirstTrial, Ada, Noon, "Hm").Refuses("too-many", null);
    }

    [Fact]
    public void A_removed_note_is_gone_and_removing_it_again_records_nothing()
    {
        var removed = new AnnotationRemoved(FirstTrial, "Wrong day");
        AnnotationDecider.Remove(UseCase(Pinned), FirstTrial, "Wrong day").Records(removed);

        var after = UseCase(Pinned, removed);
        Assert.Empty(after.Annotations);
        AnnotationDecider.Remove(after, FirstTrial, "").ChangesNothing();
    }
}
