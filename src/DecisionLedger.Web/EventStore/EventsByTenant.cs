using JasperFx.Events;
using Marten;

namespace DecisionLedger.Web.EventStore;

/// <summary>A page of events holds those of several workspaces when it is rebuilt or caught up with; each is written with operations of its own.</summary>
public static class EventsByTenant
{
    /// <typeparam name="TEvent">The family of events that is asked for; others are left out.</typeparam>
    public static IEnumerable<(IDocumentOperations Operations, IReadOnlyList<IEvent> Events)> Of<TEvent>(IDocumentOperations operations, IReadOnlyList<IEvent> events) =>
        events.Where(e => e.Data is TEvent)
            .GroupBy(e => e.TenantId)
            .Select(tenant => (operations.TenantId == tenant.Key ? operations : operations.ForTenant(tenant.Key), (IReadOnlyList<IEvent>)tenant.ToList()));
}
