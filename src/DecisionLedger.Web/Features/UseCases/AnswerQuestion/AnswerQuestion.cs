using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.AnswerQuestion;

/// <summary>Answers a question of the checklist in the sender's own name; no answer takes the earlier one back, and the reason says why.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record AnswerQuestion(Guid UseCaseId, string Question, AnswerValue? Answer, string Reason, Seen? Seen) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [EventSubject.Answer(sender.MemberId, Question)];

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => Answer is { } answer
            ? AnswerBehaviours.Answer(useCase, framework, sender.MemberId, Question, answer, Reason)
            : AnswerBehaviours.Withdraw(useCase, framework, sender.MemberId, Question, Reason);
}
