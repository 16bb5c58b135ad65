using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.AnswerQuestion;

/// <summary>Answers a question of the checklist in the sender's own name; no answer takes the earlier one back, and the reason says why.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record AnswerQuestion(Guid UseCaseId, string Question, AnswerValue? Answer, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class AnswerQuestionHandler(UseCaseLedger ledger, RequestScope scope) : IRequestHandler<AnswerQuestion, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(AnswerQuestion request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [EventSubject.Answer(scope.Actor.MemberId, request.Question)],
            (useCase, framework) => request.Answer is { } answer
                ? AnswerBehaviours.Answer(useCase, framework, scope.Actor.MemberId, request.Question, answer, request.Reason)
                : AnswerBehaviours.Withdraw(useCase, framework, scope.Actor.MemberId, request.Question, request.Reason),
            cancellationToken);
}
