using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Requests;
using MediatR;

namespace DecisionLedger.Web.EventStore;

/// <summary>A command that changes one use case: what it is about, and what it decides. All of them are carried out by <see cref="UseCaseCommandHandler{T}"/>.</summary>
public interface IUseCaseCommand : IRequest<Result<AppendResult>>, IChecksAccessItself
{
    Guid UseCaseId { get; }

    /// <summary>What the sender had seen; null where it does not matter.</summary>
    ExpectedVersion? Expected { get; }

    /// <summary>What the command is about (<see cref="ConflictKey"/>); none where it cannot collide.</summary>
    IReadOnlyList<string> SubjectsFor(CommandSender sender) => [];

    DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender);
}

/// <param name="MemberId">Who sends the command.</param>
/// <param name="Today">The day on which it is sent (UTC).</param>
public readonly record struct CommandSender(Guid MemberId, DateOnly Today);

public sealed class UseCaseCommandHandler<TCommand>(UseCaseLedger ledger, RequestScope scope, TimeProvider clock) : IRequestHandler<TCommand, Result<AppendResult>>
    where TCommand : IUseCaseCommand
{
    public Task<Result<AppendResult>> Handle(TCommand request, CancellationToken cancellationToken)
    {
        var sender = new CommandSender(scope.Actor.MemberId, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return ledger.AppendAsync(
            request.UseCaseId,
            request.Expected,
            request.SubjectsFor(sender),
            (useCase, framework) => request.Decide(useCase, framework, sender),
            cancellationToken);
    }
}
