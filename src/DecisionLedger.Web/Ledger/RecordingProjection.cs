using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using MediatR;

namespace DecisionLedger.Web.Ledger;

/// <summary>
/// Hands every event to MediatR's handlers, which write the current recommendation and the review history: inline, in the transaction that
/// appends the event, and page by page when they are rebuilt.
/// </summary>
public sealed class RecordingProjection(IServiceScopeFactory scopes) : IProjection
{
    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        foreach (var tenant in events.Where(e => e.Data is IUseCaseEvent).GroupBy(e => e.TenantId))
        {
            var own = operations.TenantId == tenant.Key ? operations : operations.ForTenant(tenant.Key);
            var page = await RecordedPage.LoadAsync(own, tenant.Select(e => e.StreamId), cancellation);
            foreach (var recorded in tenant)
                await mediator.Publish(Notification(page, recorded), cancellation);
            page.StoreIn(own);
        }
    }

    private static EventRecorded<IUseCaseEvent> Notification(RecordedPage page, IEvent recorded)
    {
        var happened = (IUseCaseEvent)recorded.Data;
        var before = page.Recommendation(recorded.StreamId)?.Assessment;
        var actor = Guid.TryParse(recorded.UserName, out var member) ? member : (Guid?)null;
        return new EventRecorded<IUseCaseEvent>(
            page, recorded.StreamId, happened, AsStored(recorded.Timestamp), actor, recorded.CorrelationId, before,
            Assessment.After(before, happened, PublishedFrameworks.Of));
    }

    /// <summary>PostgreSQL keeps microseconds; an event not stored yet still has its ticks, and a rebuild would read another time.</summary>
    private static DateTimeOffset AsStored(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
}
