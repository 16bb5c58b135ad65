using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases;

/// <summary>What the members' answers to one question add up to.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Value">The team's answer; <see cref="AnswerValue.Unsure"/> where all abstain or the answer is contested.</param>
/// <param name="Contested">Whether as many members say yes as say no, and no owner settled it.</param>
/// <param name="Answers">Each member's latest answer.</param>
public sealed record TeamAnswer(string Question, AnswerValue Value, bool Contested, IReadOnlyList<MemberAnswer> Answers)
{
    /// <summary>What an owner settled while the members' answers tie; null where they do not tie or nobody did.</summary>
    public Settlement? Settled { get; init; }

    /// <summary>Members disagree as soon as one says yes and another no, whether or not the vote ties.</summary>
    public bool Disagreement => Answers.Any(a => a.Answer == AnswerValue.Yes) && Answers.Any(a => a.Answer == AnswerValue.No);
}
