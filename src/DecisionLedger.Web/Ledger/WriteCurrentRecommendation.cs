using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.UseCases.Events;
using MediatR;

namespace DecisionLedger.Web.Ledger;

public sealed class WriteCurrentRecommendation : INotificationHandler<EventRecorded<IUseCaseEvent>>
{
    public Task Handle(EventRecorded<IUseCaseEvent> notification, CancellationToken cancellationToken)
    {
        var current = notification.Page.Recommendation(notification.StreamId);
        var moved = current is null
            || RecommendedPath.Of(current.Assessment.Recommendation) != RecommendedPath.Of(notification.After.Recommendation);
        notification.Page.Keep(new CurrentRecommendation
        {
            Id = notification.StreamId,
            Assessment = notification.After,
            LoggedAt = current?.LoggedAt ?? notification.At,
            LastEventAt = notification.At,
            LastMovedAt = moved ? notification.At : current!.LastMovedAt,
        });
        return Task.CompletedTask;
    }
}
