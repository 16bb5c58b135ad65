using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.Commands;

/// <summary>Answers a question of the checklist in the sender's own name; no answer takes the earlier one back, and the reason says why.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record AnswerQuestion(Guid UseCaseId, string Question, AnswerValue? Answer, string Reason, ExpectedVersion? Expected) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.Answer(sender.MemberId, Question)];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => Answer is { } answer
            ? AnswerDecider.Answer(useCase, framework, sender.MemberId, Question, answer, Reason)
            : AnswerDecider.Withdraw(useCase, framework, sender.MemberId, Question, Reason);
}

public sealed record AnswerQuestionBody
{
    [Description("fewShotSuffices, ragCoversKnowledge, styleCriticalAndComplex, qualityTrainingData, stableUseCase, affordable or capable.")]
    public required string Question { get; init; }

    [Description("null: the caller takes its answer back.")]
    public required AnswerValue? Answer { get; init; }

    [Description("Why this answer, or why the caller takes it back; may be empty.")]
    public string Reason { get; init; } = "";
}

/// <summary>Ends a tie among the team's answers to a question, until somebody answers it anew.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record SettleAnswer(Guid UseCaseId, string Question, AnswerValue Answer, string Reason, ExpectedVersion? Expected) : IUseCaseCommand
{
    // What is settled is what the members said: an answer that came meanwhile may have ended the tie, or turned it.
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.Answers(Question), ConflictKey.Settlement(Question)];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => AnswerDecider.Settle(useCase, framework, sender.MemberId, Question, Answer, Reason);
}

public sealed record SettleAnswerBody
{
    [Description("The question on which the members' answers tie.")]
    public required string Question { get; init; }

    [Description("yes or no: what counts as the team's answer until somebody answers anew.")]
    public required AnswerValue Answer { get; init; }

    [Description("Why; those who said otherwise will read it.")]
    public required string Reason { get; init; }
}

/// <summary>Asks a member to answer a question of the checklist; no member: nobody is asked any more.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record AssignQuestion(Guid UseCaseId, string Question, Guid? MemberId, string Reason, ExpectedVersion? Expected) : IRequest<Result<AppendResult>>;

public sealed class AssignQuestionHandler(UseCaseLedger ledger, IQuerySession session, RequestScope scope) : IRequestHandler<AssignQuestion, Result<AppendResult>>
{
    public async Task<Result<AppendResult>> Handle(AssignQuestion request, CancellationToken cancellationToken)
    {
        if (request.MemberId is { } asked && await WhyNot(asked, cancellationToken) is { } refusal)
            return refusal;
        return await ledger.AppendAsync(
            request.UseCaseId,
            request.Expected,
            [ConflictKey.Assignment(request.Question)],
            (useCase, framework) => request.MemberId is { } member
                ? AnswerDecider.Assign(useCase, framework, request.Question, member, request.Reason)
                : AnswerDecider.Unassign(useCase, framework, request.Question),
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

public sealed record AssignQuestionBody
{
    [Description("A question of the checklist.")]
    public required string Question { get; init; }

    [Description("The editor or owner who is asked to answer. null: nobody any more.")]
    public required Guid? MemberId { get; init; }

    [Description("What the member should know; may be empty.")]
    public string Reason { get; init; } = "";
}
