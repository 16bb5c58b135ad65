using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Features.Identity.Accounts;
using DecisionLedger.Web.Requests;
using Marten;
using Marten.Patching;
using MediatR;

namespace DecisionLedger.Web.Features.Identity.Tokens;

/// <summary>Makes a token with which a program acts for the sender, up to a role.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record CreateToken(string Name, WorkspaceRole HighestRole) : IRequest<Result<NewToken>>;

/// <param name="Id">To revoke it by.</param>
/// <param name="Text">What callers send. It is not kept and cannot be shown again.</param>
public sealed record NewToken(Guid Id, string Text);

public sealed class CreateTokenHandler(IDocumentSession session, RequestScope scope, TimeProvider clock) : IRequestHandler<CreateToken, Result<NewToken>>
{
    public async Task<Result<NewToken>> Handle(CreateToken request, CancellationToken cancellationToken)
    {
        if (NameRule.Check(request.Name, "name", "the token name") is { } fault)
            return fault;
        if (!Enum.IsDefined(request.HighestRole))
            return new Refusal("unknown-value", "This role does not exist. Choose viewer, editor or owner.", "highestRole");
        var actor = scope.Actor;
        var membership = await session.LoadAsync<Membership>(Membership.IdOf(actor.WorkspaceId, actor.MemberId), cancellationToken);
        var yours = membership is null || actor.HighestRole < membership.Role ? actor.HighestRole : membership.Role;
        if (request.HighestRole > yours)
            return new Refusal("out-of-range", $"You are {RoleWords.WithArticle(yours)} here, so your token cannot have a higher role. No token was created. Choose {RoleWords.Of(yours)} or lower.", "highestRole");

        var text = SecretText.TokenPrefix + SecretText.New();
        var token = new ApiToken
        {
            Id = Guid.NewGuid(),
            WorkspaceId = actor.WorkspaceId,
            MemberId = actor.MemberId,
            Name = request.Name.Trim(),
            Hash = SecretText.HashOf(text),
            HighestRole = request.HighestRole,
            CreatedAt = clock.GetUtcNow(),
        };
        session.Insert(token);
        await session.SaveChangesAsync(cancellationToken);
        return new NewToken(token.Id, text);
    }
}

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

/// <summary>Makes a token useless for ever: the sender's own, or for an owner anyone's.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record RevokeToken(Guid Id) : IRequest<Result<ApiToken>>;

public sealed class RevokeTokenHandler(IDocumentSession session, RequestScope scope, TimeProvider clock) : IRequestHandler<RevokeToken, Result<ApiToken>>
{
    public async Task<Result<ApiToken>> Handle(RevokeToken request, CancellationToken cancellationToken)
    {
        var actor = scope.Actor;
        var token = await session.LoadAsync<ApiToken>(request.Id, cancellationToken);
        var membership = await session.LoadAsync<Membership>(Membership.IdOf(actor.WorkspaceId, actor.MemberId), cancellationToken);
        var ownersWord = membership is { Role: WorkspaceRole.Owner } && actor.HighestRole == WorkspaceRole.Owner;
        if (token is null || token.WorkspaceId != actor.WorkspaceId || token.MemberId != actor.MemberId && !ownersWord)
            return new Refusal("not-found", "You have no such token in this workspace.");
        if (token.RevokedAt is not null)
            return token;

        // Only this field, whatever else is written: a use that is being noted at the same moment must not get in the way.
        var now = clock.GetUtcNow();
        session.Patch<ApiToken>(token.Id).Set(t => t.RevokedAt, now);
        await session.SaveChangesAsync(cancellationToken);
        return token with { RevokedAt = now };
    }
}
