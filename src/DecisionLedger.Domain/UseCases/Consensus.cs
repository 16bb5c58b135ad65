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
        int yes = 0, no = 0;
        foreach (var answer in answers)
            Count(answer.Answer, ref yes, ref no);
        var tied = yes == no && yes > 0;
        var settled = tied ? settlement : null;
        var (value, contested) = Of(yes, no, settled);
        return new TeamAnswer(question, value, contested, answers) { Settled = settled };
    }

    /// <summary>The team's answer to one question, without saying who answered what.</summary>
    internal static (AnswerValue Answer, bool Contested) Of(string question, UseCase useCase)
    {
        int yes = 0, no = 0;
        foreach (var answer in useCase.Answers)
            if (answer.Question == question)
                Count(answer.Answer, ref yes, ref no);
        return Of(yes, no, yes == no ? useCase.Settlements.GetValueOrDefault(question) : null);
    }

    /// <summary>The team's answers, each with its question, in the order in which the questions were first answered.</summary>
    internal static IEnumerable<(string Question, AnswerValue Answer, bool Contested)> AllOf(UseCase useCase)
    {
        var votes = new OrderedDictionary<string, (int Yes, int No)>();
        foreach (var answer in useCase.Answers)
        {
            var (yes, no) = votes.GetValueOrDefault(answer.Question);
            Count(answer.Answer, ref yes, ref no);
            votes[answer.Question] = (yes, no);
        }

        foreach (var (question, (yes, no)) in votes)
        {
            var (answer, contested) = Of(yes, no, yes == no ? useCase.Settlements.GetValueOrDefault(question) : null);
            yield return (question, answer, contested);
        }
    }

    private static void Count(AnswerValue answer, ref int yes, ref int no)
    {
        if (answer == AnswerValue.Yes)
            yes++;
        else if (answer == AnswerValue.No)
            no++;
    }

    private static (AnswerValue Answer, bool Contested) Of(int yes, int no, Settlement? settlement) =>
        yes > no ? (AnswerValue.Yes, false)
        : no > yes ? (AnswerValue.No, false)
        : yes == 0 ? (AnswerValue.Unsure, false)
        : (settlement?.Answer ?? AnswerValue.Unsure, settlement is null);
}

/// <summary>What the members' answers to one question add up to.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Value">The team's answer; <see cref="AnswerValue.Unsure"/> where all abstain or the members are tied.</param>
/// <param name="Contested">Whether as many members say yes as say no, and no owner broke the tie.</param>
/// <param name="Answers">Each member's latest answer.</param>
public sealed record TeamAnswer(string Question, AnswerValue Value, bool Contested, IReadOnlyList<MemberAnswer> Answers)
{
    /// <summary>The answer of the owner who broke the tie; null where there is no tie or nobody broke it.</summary>
    public Settlement? Settled { get; init; }

    /// <summary>Members disagree as soon as one says yes and another no, whether or not the vote ties.</summary>
    public bool Disagreement => Answers.Any(a => a.Answer == AnswerValue.Yes) && Answers.Any(a => a.Answer == AnswerValue.No);
}
