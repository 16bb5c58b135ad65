using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using JasperFx.Events;
using Marten;

namespace DecisionLedger.Web.Ledger;

/// <summary>Reads a use case as it was at any moment, by the same pure fold that recorded it.</summary>
public static class TimeTravel
{
    /// <returns>Null where the use case was not logged yet, or never.</returns>
    public static async Task<PastAssessment?> AssessmentAtAsync(IQuerySession session, Guid id, Moment moment, CancellationToken cancellation)
    {
        var events = await session.Events.FetchStreamAsync(id, version: moment.Version ?? 0, timestamp: moment.At, token: cancellation);
        if (events.Count == 0 || (moment.Version is { } version && events[^1].Version < version))
            return null;
        return Fold(events);
    }

    public static PastAssessment Fold(IReadOnlyList<IEvent> events)
    {
        var assessment = Assessment.Of(events.Select(e => (IUseCaseEvent)e.Data).ToList(), PublishedFrameworks.Of)!;
        return new PastAssessment(assessment, events[^1].Timestamp);
    }
}
