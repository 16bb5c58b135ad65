using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Frameworks.Applies;

/// <summary>
/// Lists the use cases that use a framework version and to which one of its rules applies today, or whose target it blocks; by title, archived ones not
/// included. Every use case of the version is looked at: it is asked for by hand, and costs nothing while events are recorded.
/// </summary>
/// <param name="Version">The framework version.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Most">How many to list; all are counted.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ListUseCasesOfRule(FrameworkKey Version, string Rule, int Most = ListUseCasesOfRule.First) : IRequest<UseCasesOfRule>
{
    public const int First = 20;

    public const int MostListed = 1_000;
}

/// <param name="Total">How many there are.</param>
/// <param name="UseCases">The first of them by title.</param>
public sealed record UseCasesOfRule(int Total, IReadOnlyList<UseCaseOfRule> UseCases);

public sealed record UseCaseOfRule(Guid UseCaseId, string Title);

public sealed class ListUseCasesOfRuleHandler(IDocumentStore store, RequestScope scope) : IRequestHandler<ListUseCasesOfRule, UseCasesOfRule>
{
    public async Task<UseCasesOfRule> Handle(ListUseCasesOfRule request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var (total, listed) = await UseCasesUnderVersion.ByTitleWithRule(session, request.Version, request.Rule, Math.Clamp(request.Most, 1, ListUseCasesOfRule.MostListed), cancellationToken);
        return new UseCasesOfRule(total, listed);
    }
}
