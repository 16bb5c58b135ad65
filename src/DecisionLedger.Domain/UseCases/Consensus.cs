using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases;

/// <summary>
/// The team's answer is the majority of yes and no among its members; unsure abstains; a tie is contested until an owner settles it.
/// </summary>
public static class Consensus
{
    /// <param name="answers">Each member's latest answer to each question.</param>
    /// <param name="settlements">By question, what was settled; null where nothing was.</param>
    public static IReadOnlyList<TeamAnswer> Of(IEnumerable<MemberAnswer> answers, IReadOnlyDictionary<string, Settlement>? settlements = null) =>
        answers.GroupBy(a => a.Question).Select(question => Of(question.Key, question.ToList(), settlements?.GetValueOrDefault(question.Key))).ToList();

    public static TeamAnswer Of(string question, IReadOnlyList<MemberAnswer> answers, Settlement? settlement = null)
    {
        var yes = answers.Count(a => a.Answer == AnswerValue.Yes);
        var no = answers.Count(a => a.Answer == AnswerValue.No);
        var tied = yes == no && yes > 0;
        var settled = tied ? settlement : null;
        var value = yes > no ? AnswerValue.Yes : no > yes ? AnswerValue.No : settled?.Answer ?? AnswerValue.Unsure;
        return new TeamAnswer(question, value, tied && settled is null, answers) { Settled = settled };
    }
}
