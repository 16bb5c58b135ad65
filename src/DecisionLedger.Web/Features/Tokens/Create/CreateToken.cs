using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Tokens.Create;

/// <summary>Makes a token with which a program acts for the sender, up to a role.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record CreateToken(string Name, WorkspaceRole HighestRole) : IRequest<Outcome<NewToken>>;

/// <param name="Id">To revoke it by.</param>
/// <param name="Text">What callers send. It is not kept and cannot be shown again.</param>
public sealed record NewToken(Guid Id, string Text);

public sealed class CreateTokenHandler(IDocumentSession session, RequestScope scope, TimeProvider clock) : IRequestHandler<CreateToken, Outcome<NewToken>>
{
    public async Task<Outcome<NewToken>> Handle(CreateToken request, CancellationToken cancellationToken)
    {
        if (NameRule.Check(request.Name, "name", "a name for the token") is { } fault)
            return fault;
        if (!Enum.IsDefined(request.HighestRole))
            return new Refusal("unknown-value", "There is no such role. Choose viewer, editor or owner.", "highestRole");
        var actor = scope.Actor;
        var membership = await session.LoadAsync<Membership>(Membership.IdOf(actor.WorkspaceId, actor.MemberId), cancellationToken);
        var yours = membership is null || actor.HighestRole < membership.Role ? actor.HighestRole : membership.Role;
        if (request.HighestRole > yours)
            return new Refusal("out-of-range", $"You are {RoleWords.WithArticle(yours)} here, so a token of yours can be no more. Nothing was made; choose {RoleWords.Of(yours)} or less.", "highestRole");

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
