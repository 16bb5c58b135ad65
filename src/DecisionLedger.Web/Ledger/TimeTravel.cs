using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.UseCases.Events;
using JasperFx.Events;
using Marten;

namespace DecisionLedger.Web.Ledger;

/// <summary>Reads a use case as it was at any moment, by the same pure fold that recorded it.</summary>
public sealed class TimeTravel(FrameworkLibrary frameworks)
{
    /// <returns>Null where the use case was not logged yet, or never.</returns>
    public async Task<PastAssessment?> AssessmentAtAsync(IQuerySession session, Guid id, Moment moment, CancellationToken cancellation)
    {
        var events = await session.Events.FetchStreamAsync(id, version: moment.Version ?? 0, timestamp: moment.At, token: cancellation);
        if (events.Count == 0 || (moment.Version is { } version && events[^1].Version < version))
            return null;
        return await FoldAsync(session, events, cancellation);
    }

    public async Task<PastAssessment> FoldAsync(IQuerySession session, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var happened = events.Select(e => (IUseCaseEvent)e.Data).ToList();
        var lookup = await frameworks.LookupAsync(session, FrameworkLibrary.NamedBy(happened), cancellation);
        var assessment = Assessment.Of(happened, lookup)!;
        return new PastAssessment(assessment, events[^1].Timestamp, lookup(assessment.UseCase.Framework));
    }
}
