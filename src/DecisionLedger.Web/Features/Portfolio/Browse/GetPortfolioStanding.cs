using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Portfolio.Project;
using MediatR;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

/// <summary>Reads whether the portfolio follows what is recorded.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record GetPortfolioStanding : IRequest<PortfolioStanding>;

public sealed class GetPortfolioStandingHandler(PortfolioWatch watch) : IRequestHandler<GetPortfolioStanding, PortfolioStanding>
{
    public Task<PortfolioStanding> Handle(GetPortfolioStanding request, CancellationToken cancellationToken) => watch.ReadAsync(cancellationToken);
}
