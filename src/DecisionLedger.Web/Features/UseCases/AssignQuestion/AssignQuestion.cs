using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.AssignQuestion;

/// <summary>Asks a member to answer a question of the checklist; no member: nobody is asked any more.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record AssignQuestion(Guid UseCaseId, string Question, Guid? MemberId, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class AssignQuestionHandler(UseCaseLedger ledger, IQuerySession session, RequestScope scope) : IRequestHandler<AssignQuestion, Outcome<Recorded>>
{
    public async Task<Outcome<Recorded>> Handle(AssignQuestion request, CancellationToken cancellationToken)
    {
        if (request.MemberId is { } asked && await WhyNot(asked, cancellationToken) is { } refusal)
            return refusal;
        return await ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [EventSubject.Assignment(request.Question)],
            (useCase, framework) => request.MemberId is { } member
                ? AnswerBehaviours.Assign(useCase, framework, request.Question, member, request.Reason)
                : AnswerBehaviours.Unassign(useCase, framework, request.Question),
            cancellationToken);
    }

    private async Task<Refusal?> WhyNot(Guid asked, CancellationToken cancellation) =>
        await session.LoadAsync<Membership>(Membership.IdOf(scope.Actor.WorkspaceId, asked), cancellation) switch
        {
            null or { Active: false } => new Refusal("unknown-value", "This person is not a member of the workspace. Choose one who is.", "memberId"),
            { Role: WorkspaceRole.Viewer, Name: var name } => new Refusal("unknown-value", $"{name} is a viewer and cannot answer. Choose an editor or an owner.", "memberId"),
            _ => null,
        };
}
