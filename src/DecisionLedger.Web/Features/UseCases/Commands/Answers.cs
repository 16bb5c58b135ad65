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

    [Description("null withdraws your answer.")]
    public required AnswerValue? Answer { get; init; }

    [Description("The reason for the answer or its withdrawal; may be empty.")]
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
    [Description("The question with tied answers.")]
    public required string Question { get; init; }

    [Description("The team answer, yes or no, until someone changes their answer.")]
    public required AnswerValue Answer { get; init; }

    [Description("The reason, visible to everyone.")]
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
            null or { Active: false } => new Refusal("unknown-value", "This person is not a member of the workspace. Choose a member.", "memberId"),
            { Role: WorkspaceRole.Viewer, Name: var name } => new Refusal("unknown-value", $"{name} is a viewer and cannot answer. Choose an editor or an owner.", "memberId"),
            _ => null,
        };
}

public sealed record AssignQuestionBody
{
    [Description("A question of the checklist.")]
    public required string Question { get; init; }

    [Description("The editor or owner to ask. null cancels the request.")]
    public required Guid? MemberId { get; init; }

    [Description("A note for the member; may be empty.")]
    public string Reason { get; init; } = "";
}
