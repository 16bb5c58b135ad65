using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Ledger;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using MediatR;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <summary>
/// Hands each page of events to the handlers that write what spans use cases, behind the transaction that appended them. What was computed
/// there once is read here, not computed again.
/// </summary>
public sealed class PortfolioProjection(IServiceScopeFactory scopes, ReviewHistory history) : IProjection
{
    public const string Name = "portfolio";

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        foreach (var (own, recorded) in PageOfTenants.Of<IUseCaseEvent>(operations, events))
        {
            var entries = await history.OfEventsAsync(own, recorded, cancellation);
            await mediator.Publish(new PortfolioPageRecorded(own, entries.OrderBy(e => e.At).ToList()), cancellation);
            // Screens were woken when the events were committed; the rows that they list are there only now.
            own.QueueSqlCommand($"select pg_notify('{LedgerNotifications.Channel}', ?)", CommitNotices.NoticeOf(own.TenantId, null));
        }
    }
}
