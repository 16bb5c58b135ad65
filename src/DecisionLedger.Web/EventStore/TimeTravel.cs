using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.UseCases.Events;
using JasperFx.Events;
using Marten;

namespace DecisionLedger.Web.EventStore;

/// <summary>
/// Reads a use case as it was at any moment, by the same pure fold that recorded it. It begins from the last snapshot that was kept before the moment,
/// so that it costs the same however long the history is.
/// </summary>
public sealed class TimeTravel(FrameworkVersions frameworks)
{
    /// <returns>Null where the use case was not logged yet, or never.</returns>
    public async Task<PastAssessment?> AssessmentAtAsync(IQuerySession session, Guid id, PointInTime moment, CancellationToken cancellation)
    {
        var begin = moment switch
        {
            { Version: { } version } => await UseCaseSnapshots.UntilAsync(session, id, version, cancellation),
            { At: { } at } => await UseCaseSnapshots.UntilAsync(session, id, at, cancellation),
            _ => null,
        };
        var events = await session.Events.FetchStreamAsync(
            id, version: moment.Version ?? 0, timestamp: moment.At, fromVersion: (begin?.Version ?? 0) + 1, token: cancellation);
        var last = events.Count > 0 ? events[^1].Version : begin?.Version ?? 0;
        if (last == 0 || (moment.Version is { } asked && last < asked))
            return null;
        return await FoldAsync(session, begin, events, cancellation);
    }

    /// <param name="session">A session of the workspace.</param>
    /// <param name="begin">The snapshot to begin with; null to begin with the first event.</param>
    /// <param name="events">The events since, of which there is one at least where there is no snapshot.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<PastAssessment> FoldAsync(IQuerySession session, UseCaseSnapshot? begin, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var happened = events.Select(e => (IUseCaseEvent)e.Data).ToList();
        var keys = FrameworkVersions.NamedBy(happened).Concat(begin is null ? [] : FrameworkVersions.NamedBy(begin.State.UseCase));
        var lookup = await frameworks.LookupAsync(session, keys, cancellation);
        var assessment = (begin is null ? Assessment.Of(happened, lookup) : Assessment.From(begin.State, happened, lookup))!;
        return new PastAssessment(assessment, events.Count > 0 ? events[^1].Timestamp : begin!.LastEventAt, lookup(assessment.UseCase.Framework));
    }
}
