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

/// <summary>Asks members to review the current decision.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RequestReviews(Guid UseCaseId, Guid DecisionId, IReadOnlyList<Guid> Members, DateOnly? DueOn, string Reason, ExpectedVersion? Expected) : IRequest<Result<AppendResult>>;

public sealed class RequestReviewsHandler(UseCaseLedger ledger, IQuerySession session, RequestScope scope, TimeProvider clock) : IRequestHandler<RequestReviews, Result<AppendResult>>
{
    public async Task<Result<AppendResult>> Handle(RequestReviews request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var workspace = scope.Actor.WorkspaceId;
        var asked = request.Members.Distinct().ToList();
        var reviewers = await session.LoadManyAsync<Membership>(cancellationToken, asked.Select(member => Membership.IdOf(workspace, member)).ToArray());
        if (reviewers.Count(member => member is { Active: true, Role: >= WorkspaceRole.Editor }) < asked.Count)
            return new Refusal("unknown-value", "Someone you chose cannot review. Choose editors or owners of this workspace.", "members");
        return await ledger.AppendAsync(
            request.UseCaseId,
            request.Expected,
            [ConflictKey.Decision, .. asked.Select(ConflictKey.ReviewRequest)],
            (UseCase useCase, Framework _) => DecisionDecider.RequestReviews(
                useCase, request.DecisionId, asked, request.DueOn, request.Reason, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)),
            cancellationToken);
    }
}

public sealed record RequestReviewsBody
{
    [Description("The id of the current decision.")]
    public required Guid DecisionId { get; init; }

    [Description("The editors and owners to ask.")]
    public required IReadOnlyList<Guid> Members { get; init; }

    [Description("The day by which you want the reviews. No day if omitted.")]
    public DateOnly? DueOn { get; init; }

    [Description("A note for the members; may be empty.")]
    public string Reason { get; init; } = "";
}

/// <summary>Asks a member no longer to review the current decision.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record CancelReviewRequest(Guid UseCaseId, Guid MemberId, ExpectedVersion? Expected) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [ConflictKey.ReviewRequest(MemberId)];

    public DecideResult Decide(UseCase useCase, Framework framework, CommandSender sender) => DecisionDecider.CancelReviewRequest(useCase, MemberId);
}

public sealed record CancelReviewRequestBody
{
    [Description("The member who is asked.")]
    public required Guid MemberId { get; init; }
}
