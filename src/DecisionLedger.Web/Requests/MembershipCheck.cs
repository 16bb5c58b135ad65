using System.Reflection;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Requests;

/// <summary>
/// Refuses a request whose sender's session has ended, or who is not an active member of the workspace with the role that the request requires.
/// Both are read at every request, so that signing out, or a role taken away, counts from the next click and not from the next sign-in.
/// </summary>
public sealed class MembershipCheck<TRequest, TResponse>(RequestScope scope, IDocumentStore store) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private static readonly WorkspaceRole? Required = typeof(TRequest).IsAssignableTo(typeof(IOutsideWorkspace<TResponse>))
        ? null
        : typeof(TRequest).GetCustomAttribute<RequiresRoleAttribute>()?.Role
            ?? throw new InvalidOperationException($"{typeof(TRequest).Name} does not say which role it requires.");

    private static readonly bool InItsBatch = typeof(TRequest).IsAssignableTo(typeof(IChecksAccessItself));

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (Required is not { } required)
            return await next();

        if (InItsBatch)
        {
            // The command reads its sender's access together with what it decides on: one round trip less.
            scope.ToCheck = required;
            var response = await next();
            return scope.ToCheck is null ? response : throw new InvalidOperationException($"{typeof(TRequest).Name} was carried out without a look at its sender's access.");
        }

        await using (var session = store.QuerySession())
            await AccessCheck.RequireNow(session, scope.Actor, required, cancellationToken);
        return await next();
    }
}

/// <summary>A request whose handler checks its sender's access in the batch that reads what it decides on (<see cref="RequestScope.ToCheck"/>).</summary>
public interface IChecksAccessItself;
