using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Find;

/// <summary>Gets a version of a framework that the workspace can read; null where it has none such.</summary>
/// <param name="Id">The framework; null for the one that the program brings.</param>
/// <param name="Version">The version; null for the newest.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record FindFramework(string? Id = null, int? Version = null) : IRequest<Framework?>;

public sealed class FindFrameworkHandler(IDocumentStore store, RequestScope scope, FrameworkVersions library) : IRequestHandler<FindFramework, Framework?>
{
    public async Task<Framework?> Handle(FindFramework request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var id = request.Id ?? PublishedFrameworks.CustomiseLlm;
        return request.Version is { } version
            ? await library.FindAsync(session, new FrameworkKey(id, version), cancellationToken)
            : await library.LatestAsync(session, id, cancellationToken);
    }
}

/// <summary>Lists the numbers of the versions of a framework that the workspace can read, oldest first.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ListVersions(string FrameworkId) : IRequest<IReadOnlyList<int>>;

public sealed class ListVersionsHandler(IDocumentStore store, RequestScope scope, FrameworkVersions library) : IRequestHandler<ListVersions, IReadOnlyList<int>>
{
    public async Task<IReadOnlyList<int>> Handle(ListVersions request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        return await library.VersionsAsync(session, request.FrameworkId, cancellationToken);
    }
}

/// <summary>Reads the framework that a caller of the API names.</summary>
public static class FrameworkOfCall
{
    /// <param name="call">The call.</param>
    /// <param name="id">The framework; null for the one that the program brings.</param>
    /// <param name="version">The version; null for the newest.</param>
    /// <exception cref="RefusedCallException">The workspace has no such framework or version.</exception>
    public static async Task<Framework> FrameworkOf(this ApiCall call, string? id, int? version)
    {
        if (await call.Ask(new FindFramework(id, version)) is { } found)
            return found;
        if (await call.Ask(new FindFramework(id)) is { } newest)
        {
            throw RefusedCallException.BadInput(
                "unknown-value", $"The framework {newest.Id} has no version {version}. Set frameworkVersion from 1 to {newest.Version}.", "frameworkVersion");
        }

        throw RefusedCallException.BadInput("unknown-value", "This framework does not exist in this workspace. GET /api/v1/frameworks lists all frameworks.", "framework");
    }
}
