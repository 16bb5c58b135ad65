using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Identity.Accounts.Sessions;

/// <summary>Asks what the reader of an open page has lost since it was opened: the session, the place in the workspace, or nothing.</summary>
public sealed record WhatIsLost : IOutsideWorkspace<AccessLost>;

public sealed class WhatIsLostHandler(IQuerySession session, RequestScope scope) : IRequestHandler<WhatIsLost, AccessLost>
{
    public async Task<AccessLost> Handle(WhatIsLost request, CancellationToken cancellationToken)
    {
        try
        {
            await AccessCheck.RequireNow(session, scope.Actor, WorkspaceRole.Viewer, cancellationToken);
            return AccessLost.Nothing;
        }
        catch (AccessRefusedException refused)
        {
            return refused.Lost;
        }
    }
}
