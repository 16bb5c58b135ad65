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
public sealed class RecordingProjection(IServiceScopeFactory scopes, FrameworkLibrary frameworks) : IProjection
{
    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        foreach (var (own, recorded) in PageOfTenants.Of<IUseCaseEvent>(operations, events))
        {
            var page = await RecordedPage.LoadAsync(own, recorded.Select(e => e.StreamId), cancellation);
            var keys = page.Frameworks.Concat(FrameworkLibrary.NamedBy(recorded.Select(e => (IUseCaseEvent)e.Data)));
            var lookup = await frameworks.LookupAsync(own, keys, cancellation);
            foreach (var one in recorded)
                await mediator.Publish(Notification(page, one, lookup), cancellation);
            page.StoreIn(own);
        }
    }

    private static EventRecorded<IUseCaseEvent> Notification(RecordedPage page, IEvent recorded, FrameworkLookup lookup)
    {
        var happened = (IUseCaseEvent)recorded.Data;
        var before = page.Recommendation(recorded.StreamId)?.Assessment;
        var actor = Guid.TryParse(recorded.UserName, out var member) ? member : (Guid?)null;
        var after = Assessment.After(before, happened, lookup);
        return new EventRecorded<IUseCaseEvent>(
            page, recorded.StreamId, happened, RecordedTime.Of(recorded), actor, recorded.CorrelationId, before, after, lookup(after.UseCase.Framework));
    }
}
