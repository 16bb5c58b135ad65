using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class EditingTests
{
    [Fact]
    public void A_new_title_renames() => UseCaseDecider.Rename(UseCase(), " Help bot ").Records(new UseCaseRenamed("Help bot"));

    [Fact]
    public void The_same_title_changes_nothing() => UseCaseDecider.Rename(UseCase(), "Support bot ").ChangesNothing();

    [Fact]
    public void A_title_in_other_case_is_another_title() => UseCaseDecider.Rename(UseCase(), "Support Bot").Records(new UseCaseRenamed("Support Bot"));

    [Fact]
    public void An_empty_title_is_refused() => UseCaseDecider.Rename(UseCase(), " ").Refuses("empty", "title");

    [Fact]
    public void An_archived_use_case_is_not_renamed() => UseCaseDecider.Rename(UseCase(Archived), "Help bot").RefusesAsArchived();

    [Fact]
    public void A_new_requirement_is_recorded_with_its_reason() =>
        UseCaseDecider.ChangeRequirement(UseCase(), "In five languages", " New markets ").Records(new RequirementChanged("In five languages", "New markets"));

    [Fact]
    public void The_same_requirement_changes_nothing_whatever_the_reason() =>
        UseCaseDecider.ChangeRequirement(UseCase(), "Answer questions about our product", "Just so").ChangesNothing();

    [Fact]
    public void An_empty_requirement_is_refused() => UseCaseDecider.ChangeRequirement(UseCase(), "", "").Refuses("empty", "requirement");

    [Fact]
    public void Too_long_a_reason_is_refused() => UseCaseDecider.ChangeRequirement(UseCase(), "Other", new string('x', 4001)).Refuses("too-long", "reason");

    [Fact]
    public void An_archived_use_case_keeps_its_requirement() => UseCaseDecider.ChangeRequirement(UseCase(Archived), "Other", "").RefusesAsArchived();

    [Fact]
    public void The_fold_takes_both_over()
    {
        var useCase = UseCase(new UseCaseRenamed("Help bot"), new RequirementChanged("In five languages", ""));

        Assert.Equal(("Help bot", "In five languages", 3L), (useCase.Title, useCase.Requirement, useCase.Version));
    }
}
