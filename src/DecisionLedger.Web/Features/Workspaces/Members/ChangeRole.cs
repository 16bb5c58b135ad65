using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces.Members;

/// <summary>Gives a member another role, from its next request on.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record ChangeRole(Guid MemberId, WorkspaceRole Role) : IRequest<Outcome<Membership>>;

public sealed class ChangeRoleHandler(MemberRoster roster) : IRequestHandler<ChangeRole, Outcome<Membership>>
{
    public async Task<Outcome<Membership>> Handle(ChangeRole request, CancellationToken cancellationToken) =>
        Enum.IsDefined(request.Role)
            ? await roster.Change(request.MemberId, member => member with { Role = request.Role }, cancellationToken)
            : new Refusal("unknown-value", "There is no such role. Choose viewer, editor or owner.", "role");
}
