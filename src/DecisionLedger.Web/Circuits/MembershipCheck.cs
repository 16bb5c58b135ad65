using System.Reflection;
using DecisionLedger.Web.Features.Accounts;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Circuits;

/// <summary>
/// Refuses a request whose sender is not an active member of the workspace with the role that the request requires. It reads the membership
/// at every request, so that a role taken away is gone at the next click and not at the next sign-in.
/// </summary>
public sealed class MembershipCheck<TRequest, TResponse>(RequestScope scope, IDocumentStore store) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private static readonly WorkspaceRole? Required = typeof(TRequest).IsAssignableTo(typeof(IOutsideWorkspace<TResponse>))
        ? null
        : typeof(TRequest).GetCustomAttribute<RequiresRoleAttribute>()?.Role
            ?? throw new InvalidOperationException($"{typeof(TRequest).Name} does not say which role it requires.");

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (Required is not { } required)
            return await next();

        var actor = scope.Actor;
        await using var session = store.QuerySession();
        var membership = await session.LoadAsync<Membership>(Membership.IdOf(actor.WorkspaceId, actor.MemberId), cancellationToken);
        if (membership is not { Active: true })
            throw new AccessRefusedException("You are not a member of this workspace. Nothing was changed. Ask one of its owners for an invitation.");

        var role = membership.Role < actor.HighestRole ? membership.Role : actor.HighestRole;
        if (role < required)
            throw new AccessRefusedException($"Your role here is {RoleWords.Of(role)}; this needs {RoleWords.Of(required)}. Nothing was changed.");

        return await next();
    }
}
