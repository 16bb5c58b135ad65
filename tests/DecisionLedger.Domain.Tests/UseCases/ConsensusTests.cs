using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class ConsensusTests
{
    [Theory]
    [InlineData(new[] { Yes }, Yes, false, false)]
    [InlineData(new[] { No }, No, false, false)]
    [InlineData(new[] { Unsure }, Unsure, false, false)]
    [InlineData(new[] { Unsure, Unsure }, Unsure, false, false)]
    [InlineData(new[] { Yes, Unsure }, Yes, false, false)]
    [InlineData(new[] { No, Unsure, Unsure, Unsure }, No, false, false)]
    [InlineData(new[] { Yes, No }, Unsure, true, true)]
    [InlineData(new[] { Yes, No, Unsure }, Unsure, true, true)]
    [InlineData(new[] { Yes, Yes, No, No }, Unsure, true, true)]
    [InlineData(new[] { Yes, Yes, No }, Yes, false, true)]
    [InlineData(new[] { No, Yes, No, Unsure }, No, false, true)]
    public void The_majority_of_yes_and_no_decides_unsure_abstains_and_a_tie_is_contested(AnswerValue[] given, AnswerValue team, bool contested, bool disagreement)
    {
        Guid[] members = [Ada, Ben, Cleo, Dev];
        var answers = given.Select((answer, i) => new MemberAnswer(members[i], "capable", answer, "", i + 2)).ToList();

        var of = Assert.Single(Consensus.Of(answers));
        var reversed = Assert.Single(Consensus.Of(answers.AsEnumerable().Reverse()));

        Assert.Equal(("capable", team, contested, disagreement), (of.Question, of.Value, of.Contested, of.Disagreement));
        Assert.Equal((of.Value, of.Contested), (reversed.Value, reversed.Contested));
        Assert.Equal(answers, of.Answers);
    }

    [Fact]
    public void Questions_are_counted_apart()
    {
        var teams = Consensus.Of(
        [
            new MemberAnswer(Ada, "capable", Yes, "", 2),
            new MemberAnswer(Ada, "affordable", No, "", 3),
            new MemberAnswer(Ben, "capable", No, "", 4),
        ]);

        Assert.Equal([("capable", true), ("affordable", false)], teams.Select(t => (t.Question, t.Contested)));
    }

    [Fact]
    public void No_answers_are_no_questions() => Assert.Empty(Consensus.Of([]));
}
