using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class ArchivingTests
{
    [Fact]
    public void A_use_case_is_archived_once_and_restored_once()
    {
        UseCaseDecider.Archive(UseCase(), " Stopped ").Records(new UseCaseArchived("Stopped"));
        UseCaseDecider.Archive(UseCase(Archived), "Again").ChangesNothing();
        UseCaseDecider.Restore(UseCase(Archived), " On ").Records(new UseCaseRestored("On"));
        UseCaseDecider.Restore(UseCase(Archived, new UseCaseRestored("")), "Again").ChangesNothing();
    }

    [Fact]
    public void Too_long_a_reason_is_refused()
    {
        UseCaseDecider.Archive(UseCase(), new string('x', 4001)).Refuses("too-long", "reason");
        UseCaseDecider.Restore(UseCase(Archived), new string('x', 4001)).Refuses("too-long", "reason");
    }

    [Fact]
    public void A_restored_use_case_can_be_changed_again() =>
        UseCaseDecider.Rename(UseCase(Archived, new UseCaseRestored("")), "Help bot").Records(new UseCaseRenamed("Help bot"));

    [Fact]
    public void Comments_are_welcome_whether_archived_or_not()
    {
        UseCaseDecider.Comment(FirstTrial, Ada, " Hm ").Records(new CommentAdded(FirstTrial, Ada, "Hm"));
        UseCaseDecider.Comment(FirstTrial, Ada, "  ").Refuses("empty", "text");
        Assert.Equal(3, UseCase(Archived, new CommentAdded(FirstTrial, Ada, "Hm")).Version);
    }
}
