using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Tests.UseCases;
using DecisionLedger.Domain.WhatIfs;
using FsCheck.Xunit;

namespace DecisionLedger.Domain.Tests.WhatIfs;

public class ChangeTextTests
{
    [Property(Arbitrary = [typeof(AnyChanges)], MaxTest = 500)]
    public void What_was_written_into_an_address_is_read_back_the_same(AnyChanges whatIf)
    {
        var read = ChangeText.Read(InAddress(ChangeText.Query(whatIf.Changes)), Team.V1);

        Assert.Empty(read.Problems);
        Assert.Equal(whatIf.Changes, read.Changes);
    }

    [Property(Arbitrary = [typeof(AnyChanges)], MaxTest = 200)]
    public void One_what_if_has_one_address_whatever_order_its_facts_were_changed_in(AnyChanges whatIf)
    {
        var backwards = whatIf.Changes.Where(c => c is not TrialAddition).Reverse().Concat(whatIf.Changes.Where(c => c is TrialAddition));

        Assert.Equal(ChangeText.Query(whatIf.Changes), ChangeText.Query(ChangeText.InOrder(backwards, Team.V1)));
    }

    /// <summary>People keep such links: what these say must never change.</summary>
    [Fact]
    public void The_text_is_what_it_always_was()
    {
        FactChange[] changes =
        [
            new NeedChange("style", NeedLevel.NotNeeded), new NeedChange("format", null), new AnswerChange("capable", AnswerValue.Yes), new AnswerChange("affordable", null),
            new SignChange("longPrompts", true), new SignChange("repeatedMistakes", false), new TrialRetraction(Team.FirstTrial),
            new TrialAddition("fewShot", TrialOutcome.Worked, []), new TrialAddition("rag", TrialOutcome.Failed, ["knowledge", "style"]),
            new MeasurementChange("goodExamples", 300.50m), new MeasurementChange("domains", null),
        ];

        Assert.Equal(
            "change=needs.style:notNeeded&change=needs.format:unknown&change=answers.capable:yes&change=answers.affordable:unknown"
            + "&change=signs.longPrompts:seen&change=signs.repeatedMistakes:notSeen&change=trials.20000000000000000000000000000001:retracted"
            + "&change=trials.fewShot:worked&change=trials.rag:failed,knowledge,style&change=measurements.goodExamples:300.5&change=measurements.domains:unknown",
            ChangeText.Query(changes));
    }

    [Theory]
    [InlineData("needs.tone:critical", "has no need \"tone\"")]
    [InlineData("needs.style:much", "Use notNeeded, wanted, critical or unknown")]
    [InlineData("needs.style:Critical", "Use notNeeded")]
    [InlineData("answers.capable:maybe", "Use yes, no, unsure or unknown")]
    [InlineData("answers.isItFun:yes", "has no question \"isItFun\"")]
    [InlineData("signs.longPrompts:yes", "Use seen or notSeen")]
    [InlineData("trials.magic:worked", "has no approach \"magic\"")]
    [InlineData("trials.rag:worked,tone", "has no need \"tone\"")]
    [InlineData("trials.rag:retracted", "for the id of a trial only")]
    [InlineData("measurements.luck:7", "has no measurement \"luck\"")]
    [InlineData("measurements.goodExamples:-1", "must be a number from 0")]
    [InlineData("measurements.goodExamples:1,000", "Use a number such as 300")]
    [InlineData("measurements.goodExamples:1e3", "Use a number such as 300")]
    [InlineData("moods.good:yes", "not a kind of fact")]
    [InlineData("style", "This is not a change")]
    [InlineData("", "This is not a change")]
    public void What_the_framework_does_not_know_is_said_and_not_dropped(string text, string problem)
    {
        var read = ChangeText.Read([text, "needs.format:wanted"], Team.V1);

        Assert.Equal([new NeedChange("format", NeedLevel.Wanted)], read.Changes);
        var unread = Assert.Single(read.Problems);
        Assert.Equal(text, unread.Text);
        Assert.Contains(problem, unread.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_is_changed_twice_keeps_its_first_change_and_says_so()
    {
        var read = ChangeText.Read(["needs.style:wanted", "needs.style:critical"], Team.V1);

        Assert.Equal([new NeedChange("style", NeedLevel.Wanted)], read.Changes);
        Assert.Contains("twice", Assert.Single(read.Problems).Problem, StringComparison.Ordinal);
    }

    private static IEnumerable<string> InAddress(string query) =>
        query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => Uri.UnescapeDataString(p["change=".Length..]));
}
