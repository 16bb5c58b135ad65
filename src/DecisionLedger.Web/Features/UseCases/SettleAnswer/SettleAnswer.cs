using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.SettleAnswer;

/// <summary>Ends a tie among the team's answers to a question, until somebody answers it anew.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record SettleAnswer(Guid UseCaseId, string Question, AnswerValue Answer, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class SettleAnswerHandler(UseCaseLedger ledger, RequestScope scope) : IRequestHandler<SettleAnswer, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(SettleAnswer request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            // What is settled is what the members said: an answer that came meanwhile may have ended the tie, or turned it.
            [EventSubject.Answers(request.Question), EventSubject.Settlement(request.Question)],
            (useCase, framework) => AnswerBehaviours.Settle(useCase, framework, scope.Actor.MemberId, request.Question, request.Answer, request.Reason),
            cancellationToken);
}
