using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases.Behaviours;

/// <summary>A member's answers to the checklist. Nobody answers for another.</summary>
public static class AnswerBehaviours
{
    public static EventsOrRefusal Answer(UseCase useCase, Framework framework, Guid member, string question, AnswerValue answer, string reason)
    {
        reason = reason.Trim();
        var refusal = UseCaseBehaviours.OpenForChange(useCase)
            ?? FactBehaviours.Known(framework.Question(question), "question", question, framework.Document.Checklist.Questions.Select(q => q.Id))
            ?? FactBehaviours.Reason(reason);
        if (refusal is not null)
            return refusal;
        var standing = useCase.Answers.Find(a => a.MemberId == member && a.Question == question);
        return standing is not null && standing.Answer == answer && standing.Reason == reason
            ? EventsOrRefusal.NothingChanged
            : EventsOrRefusal.Of(new ChecklistAnswered(member, question, answer, reason));
    }

    public static EventsOrRefusal Withdraw(UseCase useCase, Framework framework, Guid member, string question)
    {
        if (UseCaseBehaviours.OpenForChange(useCase) is { } refusal)
            return refusal;
        return useCase.Answers.Exists(a => a.MemberId == member && a.Question == question)
            ? EventsOrRefusal.Of(new AnswerWithdrawn(member, question))
            : FactBehaviours.NothingToClear(FactBehaviours.Known(framework.Question(question), "question", question, framework.Document.Checklist.Questions.Select(q => q.Id)));
    }
}
