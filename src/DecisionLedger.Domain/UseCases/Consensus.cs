using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases;

/// <summary>The team's answer is the majority of yes and no among its members; unsure abstains; a tie is contested.</summary>
public static class Consensus
{
    public static IReadOnlyList<TeamAnswer> Of(IEnumerable<MemberAnswer> answers) =>
        answers.GroupBy(a => a.Question).Select(question => Of(question.Key, question.ToList())).ToList();

    public static TeamAnswer Of(string question, IReadOnlyList<MemberAnswer> answers)
    {
        var yes = answers.Count(a => a.Answer == AnswerValue.Yes);
        var no = answers.Count(a => a.Answer == AnswerValue.No);
        var contested = yes == no && yes > 0;
        var value = yes > no ? AnswerValue.Yes : no > yes ? AnswerValue.No : AnswerValue.Unsure;
        return new TeamAnswer(question, value, contested, answers);
    }
}
