using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases.Deciders;

/// <summary>A member's answers to the checklist. Nobody answers for another.</summary>
public static class AnswerDecider
{
    public static DecideResult Answer(UseCase useCase, Framework framework, Guid member, string question, AnswerValue answer, string reason)
    {
        reason = TextLimits.Of(reason);
        var refusal = UseCaseDecider.OpenForChange(useCase)
            ?? FactDecider.Known(framework.Question(question), "question", question, framework.Document.Checklist.Questions.Select(q => q.Id))
            ?? FactDecider.Reason(reason);
        if (refusal is not null)
            return refusal;
        var standing = useCase.Answers.Find(a => a.MemberId == member && a.Question == question);
        // The same answer under another framework version, or to another requirement, is more than a repetition: it confirms the answer.
        return standing is not null && standing.Answer == answer && standing.Reason == reason
            && useCase.FrameworkAt(standing.AtVersion) == useCase.Framework && !useCase.IsOfEarlierRequirement(standing.AtVersion)
            ? DecideResult.NothingChanged
            : DecideResult.Of(new ChecklistAnswered(member, question, answer, reason));
    }

    public static DecideResult Withdraw(UseCase useCase, Framework framework, Guid member, string question, string reason)
    {
        reason = TextLimits.Of(reason);
        if ((UseCaseDecider.OpenForChange(useCase) ?? FactDecider.Reason(reason)) is { } refusal)
            return refusal;
        return useCase.Answers.Exists(a => a.MemberId == member && a.Question == question)
            ? DecideResult.Of(new AnswerWithdrawn(member, question, reason))
            : FactDecider.NothingToClear(FactDecider.Known(framework.Question(question), "question", question, framework.Document.Checklist.Questions.Select(q => q.Id)));
    }

    /// <summary>Ends a tie. Only an owner may; who is one is for the caller to check.</summary>
    public static DecideResult Settle(UseCase useCase, Framework framework, Guid member, string question, AnswerValue answer, string reason)
    {
        reason = TextLimits.Of(reason);
        var refusal = UseCaseDecider.OpenForChange(useCase)
            ?? KnownQuestion(framework, question)
            ?? TextLimits.CheckRequired(reason, "reason", "Reason");
        if (refusal is not null)
            return refusal;
        if (answer == AnswerValue.Unsure)
            return new Refusal("unknown-value", "Choose yes or no to break the tie.", "answer");
        var team = Consensus.Of(question, useCase.Answers.FindAll(a => a.Question == question), useCase.Settlements.GetValueOrDefault(question));
        if (!team.Contested && team.Settled is null)
            return new Refusal("not-contested", "The answers to this question are not tied, so there is no tie to break.", "question");
        return team.Settled is { } settled && settled.Answer == answer && settled.Reason == reason
            ? DecideResult.NothingChanged
            : DecideResult.Of(new AnswerSettled(question, member, answer, reason));
    }

    /// <summary>Asks a member to answer; who is a member is for the caller to check.</summary>
    public static DecideResult Assign(UseCase useCase, Framework framework, string question, Guid member, string reason)
    {
        reason = TextLimits.Of(reason);
        if ((UseCaseDecider.OpenForChange(useCase) ?? KnownQuestion(framework, question) ?? FactDecider.Reason(reason)) is { } refusal)
            return refusal;
        if (useCase.Answers.Exists(a => a.MemberId == member && a.Question == question && useCase.FrameworkAt(a.AtVersion) == useCase.Framework))
            return new Refusal("already-answered", "This member has already answered the question.", "memberId");
        return useCase.Assignments.TryGetValue(question, out var standing) && standing.MemberId == member && standing.Note == reason
            ? DecideResult.NothingChanged
            : DecideResult.Of(new QuestionAssigned(question, member, reason));
    }

    public static DecideResult Unassign(UseCase useCase, Framework framework, string question)
    {
        if (UseCaseDecider.OpenForChange(useCase) is { } refusal)
            return refusal;
        return useCase.Assignments.ContainsKey(question)
            ? DecideResult.Of(new QuestionUnassigned(question))
            : FactDecider.NothingToClear(KnownQuestion(framework, question));
    }

    private static Refusal? KnownQuestion(Framework framework, string question) =>
        FactDecider.Known(framework.Question(question), "question", question, framework.Document.Checklist.Questions.Select(q => q.Id));
}
