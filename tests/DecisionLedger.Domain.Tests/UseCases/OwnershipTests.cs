using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public class OwnershipTests
{
    [Fact]
    public void A_new_owner_is_recorded_with_the_reason() =>
        OwnerDecider.ChangeOwner(UseCase(), Ada, Ben, " On leave ").Records(new OwnerChanged(Ben, "On leave"));

    [Fact]
    public void Nobody_owns_a_use_case_by_event_until_that_changes()
    {
        Assert.Null(UseCase().OwnerId);
        Assert.Equal(Cleo, UseCase(new OwnerChanged(Ben, ""), new OwnerChanged(Cleo, "")).OwnerId);
    }

    [Fact]
    public void Whoever_owns_it_already_is_not_recorded_again()
    {
        OwnerDecider.ChangeOwner(UseCase(), Ada, Ada, "").ChangesNothing();
        OwnerDecider.ChangeOwner(UseCase(new OwnerChanged(Ben, "")), Ben, Ben, "").ChangesNothing();
    }

    [Fact]
    public void An_archived_use_case_changes_neither_owner_nor_tags()
    {
        OwnerDecider.ChangeOwner(UseCase(Archived), Ada, Ben, "").RefusesAsArchived();
        OwnerDecider.AddTag(UseCase(Archived), "pilot").RefusesAsArchived();
        OwnerDecider.RemoveTag(UseCase(new TagAdded("pilot"), Archived), "pilot").RefusesAsArchived();
    }

    [Fact]
    public void Tags_stand_in_alphabetical_order_each_once_however_it_is_capitalised()
    {
        var useCase = UseCase(new TagAdded("pilot"), new TagAdded("Ärzte"), new TagAdded("Bank"), new TagAdded("PILOT"));

        Assert.Equal(["Bank", "pilot", "Ärzte"], useCase.Tags);
        OwnerDecider.AddTag(useCase, " Pilot ").ChangesNothing();
        OwnerDecider.RemoveTag(useCase, "BANK").Records(new TagRemoved("Bank"));
        OwnerDecider.RemoveTag(useCase, "other").ChangesNothing();
        Assert.Equal(["Bank", "Ärzte"], UseCase(new TagAdded("pilot"), new TagAdded("Ärzte"), new TagAdded("Bank"), new TagRemoved("Pilot")).Tags);
    }

    [Theory]
    [InlineData(" ", "empty")]
    [InlineData("\u200b", "empty")]
    [InlineData("a,b", "unknown-value")]
    [InlineData("a\nb", "control-characters")]
    public void What_is_no_tag_is_refused(string tag, string code) => OwnerDecider.AddTag(UseCase(), tag).Refuses(code, "tag");

    [Fact]
    public void A_tag_is_as_long_as_a_list_can_show()
    {
        OwnerDecider.AddTag(UseCase(), new string('x', TextLimits.LongestTag)).Records(new TagAdded(new string('x', TextLimits.LongestTag)));
        OwnerDecider.AddTag(UseCase(), new string('x', TextLimits.LongestTag + 1)).Refuses("too-long", "tag");
    }

    [Fact]
    public void More_tags_than_tell_anything_apart_are_refused()
    {
        var many = Enumerable.Range(1, OwnerDecider.MostTags).Select(i => new TagAdded($"tag {i}"));

        OwnerDecider.AddTag(UseCase(many), "one more").Refuses("too-many", "tag");
        OwnerDecider.AddTag(UseCase(many.Skip(1)), "one more").Records(new TagAdded("one more"));
    }
}
