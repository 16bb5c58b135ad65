using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.UseCases.Events;
using MediatR;

namespace DecisionLedger.Web.Ledger;

public sealed class WriteReviewHistory : INotificationHandler<EventRecorded<IUseCaseEvent>>
{
    public Task Handle(EventRecorded<IUseCaseEvent> notification, CancellationToken cancellationToken)
    {
        notification.Page.Keep(Entry(notification));
        return Task.CompletedTask;
    }

    public static ReviewHistoryEntry Entry(EventRecorded<IUseCaseEvent> recorded)
    {
        var (before, after) = (recorded.Before, recorded.After);
        var change = RecommendationChange.Between(before?.Recommendation, after.Recommendation);
        var drift = after.Standing?.Drift;
        return new ReviewHistoryEntry
        {
            Id = ReviewHistoryEntry.IdOf(recorded.StreamId, after.UseCase.Version),
            UseCaseId = recorded.StreamId,
            Version = after.UseCase.Version,
            At = recorded.At,
            ActorId = recorded.ActorId,
            CorrelationId = recorded.CorrelationId,
            Kind = EventKind.Of(recorded.Event),
            Words = EventWords.Of(recorded.Event, recorded.Framework),
            Said = EventWords.Said(recorded.Event),
            AskedMemberId = (recorded.Event as QuestionAssigned)?.MemberId,
            Title = after.UseCase.Title,
            Status = after.Recommendation.Status,
            Path = RecommendedPath.Of(after.Recommendation),
            Support = after.Recommendation.Support,
            Change = change.Moved || change.RulesInvolved.Any() ? change : null,
            Moved = change.Moved,
            Decided = after.UseCase.Decision?.Approaches,
            Follows = after.Standing?.Follows,
            Drifted = drift is not null,
            Drift = drift,
            Blockers = after.Recommendation.Blockers.Count,
            BeganDrift = drift is not null && drift.AtVersion == after.UseCase.Version,
            Contested = after.Contested,
            Archived = after.UseCase.Archived,
            RevisitDate = after.UseCase.RevisitDate,
            RevisitMet = after.UseCase.RevisitConditions.Exists(c => c.Due),
            FrameworkId = after.UseCase.FrameworkId,
            FrameworkVersion = after.UseCase.FrameworkVersion,
        };
    }
}
