using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class NeedTests
{
    private static readonly NeedStated StyleWanted = new("style", NeedLevel.Wanted, "Brand");

    public static TheoryData<string> Needs => new(V1.Document.Needs.Select(n => n.Id));

    [Theory]
    [MemberData(nameof(Needs))]
    public void Every_need_of_the_framework_can_be_stated_at_every_level(string need)
    {
        foreach (var level in Enum.GetValues<NeedLevel>())
            FactDecider.StateNeed(UseCase(), V1, need, level, " because ").Records(new NeedStated(need, level, "because"));
    }

    [Fact]
    public void Stating_it_the_same_again_changes_nothing() => FactDecider.StateNeed(UseCase(StyleWanted), V1, "style", NeedLevel.Wanted, "Brand ").ChangesNothing();

    [Fact]
    public void Another_level_or_another_reason_is_recorded()
    {
        FactDecider.StateNeed(UseCase(StyleWanted), V1, "style", NeedLevel.Critical, "Brand").Records(new NeedStated("style", NeedLevel.Critical, "Brand"));
        FactDecider.StateNeed(UseCase(StyleWanted), V1, "style", NeedLevel.Wanted, "Law").Records(new NeedStated("style", NeedLevel.Wanted, "Law"));
    }

    [Theory]
    [InlineData("tone")]
    [InlineData("Style")]
    [InlineData("")]
    [InlineData("style\0")]
    public void An_unknown_need_is_refused_with_those_that_there_are(string need)
    {
        var refusal = FactDecider.StateNeed(UseCase(), V1, need, NeedLevel.Wanted, "").Refuses("unknown-value", "need");

        Assert.Contains("knowledge, upToDate, style", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_name_is_cut_in_the_refusal() =>
        Assert.True(FactDecider.StateNeed(UseCase(), V1, new string('x', 100_000), NeedLevel.Wanted, "").Refuses("unknown-value", "need").Message.Length < 300);

    [Fact]
    public void An_archived_use_case_takes_none() => FactDecider.StateNeed(UseCase(Archived), V1, "style", NeedLevel.Wanted, "").RefusesAsArchived();

    [Fact]
    public void Too_long_a_reason_is_refused() => FactDecider.StateNeed(UseCase(), V1, "style", NeedLevel.Wanted, new string('x', 4001)).Refuses("too-long", "reason");

    [Fact]
    public void A_stated_need_can_be_cleared() => FactDecider.ClearNeed(UseCase(StyleWanted), V1, "style", "Not sure").Records(new NeedCleared("style", "Not sure"));

    [Fact]
    public void Clearing_what_is_not_stated_changes_nothing() => FactDecider.ClearNeed(UseCase(), V1, "style", "").ChangesNothing();

    [Fact]
    public void Clearing_what_is_no_need_is_refused() => FactDecider.ClearNeed(UseCase(), V1, "tone", "").Refuses("unknown-value", "need");

    [Fact]
    public void A_need_of_another_version_can_still_be_cleared() =>
        FactDecider.ClearNeed(UseCase(new NeedStated("tone", NeedLevel.Wanted, "")), V1, "tone", "").Records(new NeedCleared("tone", ""));

    [Fact]
    public void An_archived_use_case_keeps_its_needs() => FactDecider.ClearNeed(UseCase(StyleWanted, Archived), V1, "style", "").RefusesAsArchived();

    [Fact]
    public void The_fold_keeps_the_latest_with_the_version_that_stated_it()
    {
        var useCase = UseCase(StyleWanted, new NeedStated("style", NeedLevel.Critical, "Law"), new NeedStated("format", NeedLevel.NotNeeded, ""), new NeedCleared("format", ""));

        Assert.Equal(new StatedNeed(NeedLevel.Critical, "Law", 3), Assert.Single(useCase.Needs).Value);
        Assert.Equal(NeedLevel.Critical, useCase.ToFacts().Needs["style"]);
    }
}
