using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Tokens.List;

/// <summary>Lists the sender's own tokens that still work; an owner sees everyone's. Newest first.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ListTokens : IRequest<IReadOnlyList<TokenLine>>;

public sealed record TokenLine(Guid Id, string Name, string Member, WorkspaceRole HighestRole, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);

public sealed class ListTokensHandler(IQuerySession session, RequestScope scope) : IRequestHandler<ListTokens, IReadOnlyList<TokenLine>>
{
    public async Task<IReadOnlyList<TokenLine>> Handle(ListTokens request, CancellationToken cancellationToken)
    {
        var (workspace, you) = (scope.Actor.WorkspaceId, scope.Actor.MemberId);
        var members = await session.Query<Membership>().Where(m => m.WorkspaceId == workspace).ToListAsync(cancellationToken);
        var seesAll = members.Any(m => m.MemberId == you && m.Role == WorkspaceRole.Owner);
        var names = members.ToDictionary(m => m.MemberId, m => m.Name);
        var tokens = await session.Query<ApiToken>().Where(t => t.WorkspaceId == workspace && t.RevokedAt == null).ToListAsync(cancellationToken);
        return tokens.Where(t => seesAll || t.MemberId == you).OrderByDescending(t => t.CreatedAt)
            .Select(t => new TokenLine(t.Id, t.Name, names.GetValueOrDefault(t.MemberId, ""), t.HighestRole, t.CreatedAt, t.LastUsedAt))
            .ToList();
    }
}
