using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Portfolio.Project;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Portfolio.Trend;

/// <summary>Reads how many use cases had each recommended target, day by day, since the first was logged. Archived ones go on counting.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record GetPortfolioTrend : IRequest<PortfolioTrend>;

public sealed class GetPortfolioTrendHandler(IDocumentStore store, RequestScope scope) : IRequestHandler<GetPortfolioTrend, PortfolioTrend>
{
    public async Task<PortfolioTrend> Handle(GetPortfolioTrend request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        return PortfolioTrend.Of(await session.Query<PortfolioDay>().ToListAsync(cancellationToken));
    }
}
