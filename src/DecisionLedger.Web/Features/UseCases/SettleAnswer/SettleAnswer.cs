using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.SettleAnswer;

/// <summary>Ends a tie among the team's answers to a question, until somebody answers it anew.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record SettleAnswer(Guid UseCaseId, string Question, AnswerValue Answer, string Reason, Seen? Seen) : IUseCaseCommand
{
    // What is settled is what the members said: an answer that came meanwhile may have ended the tie, or turned it.
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [EventSubject.Answers(Question), EventSubject.Settlement(Question)];

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => AnswerBehaviours.Settle(useCase, framework, sender.MemberId, Question, Answer, Reason);
}
