using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class SignTests
{
    private static readonly SignSeen LongPrompts = new("longPrompts", "3,000 tokens");

    public static TheoryData<string> Signs => new(V1.Document.Signs.Select(s => s.Id));

    [Theory]
    [MemberData(nameof(Signs))]
    public void Every_sign_can_be_seen_and_no_longer_be_seen(string sign)
    {
        FactDecider.SeeSign(UseCase(), V1, sign, " there ").Records(new SignSeen(sign, "there"));
        FactDecider.ClearSign(UseCase(new SignSeen(sign, "")), V1, sign, " gone ").Records(new SignCleared(sign, "gone"));
    }

    [Fact]
    public void Seeing_it_again_with_the_same_note_changes_nothing() => FactDecider.SeeSign(UseCase(LongPrompts), V1, "longPrompts", "3,000 tokens").ChangesNothing();

    [Fact]
    public void Another_note_is_recorded() => FactDecider.SeeSign(UseCase(LongPrompts), V1, "longPrompts", "More").Records(new SignSeen("longPrompts", "More"));

    [Fact]
    public void Clearing_what_was_not_seen_changes_nothing() => FactDecider.ClearSign(UseCase(), V1, "longPrompts", "").ChangesNothing();

    [Fact]
    public void What_is_no_sign_is_refused_either_way()
    {
        FactDecider.SeeSign(UseCase(), V1, "badOmen", "").Refuses("unknown-value", "sign");
        FactDecider.ClearSign(UseCase(), V1, "badOmen", "").Refuses("unknown-value", "sign");
    }

    [Fact]
    public void Too_long_a_note_is_refused() => FactDecider.SeeSign(UseCase(), V1, "longPrompts", new string('x', 4001)).Refuses("too-long", "note");

    [Fact]
    public void An_archived_use_case_takes_and_loses_none()
    {
        FactDecider.SeeSign(UseCase(Archived), V1, "longPrompts", "").RefusesAsArchived();
        FactDecider.ClearSign(UseCase(LongPrompts, Archived), V1, "longPrompts", "").RefusesAsArchived();
    }

    [Fact]
    public void The_fold_keeps_what_is_seen()
    {
        var useCase = UseCase(LongPrompts, new SignSeen("repeatedMistakes", ""), new SignCleared("repeatedMistakes", ""));

        Assert.Equal(new SeenSign("3,000 tokens", 2), useCase.Signs["longPrompts"]);
        Assert.Equal(["longPrompts"], useCase.ToFacts().Signs);
    }
}
