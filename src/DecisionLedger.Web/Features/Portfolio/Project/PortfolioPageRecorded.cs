using DecisionLedger.Web.Ledger;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <param name="Operations">Where handlers store, once a page.</param>
/// <param name="Entries">What happened, of one workspace.</param>
public sealed record PortfolioPageRecorded(IDocumentOperations Operations, IReadOnlyList<ReviewHistoryEntry> Entries) : INotification;
