using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Adopt;
using DecisionLedger.Web.Features.Frameworks.Applies;
using Marten;

namespace DecisionLedger.Web.Features.Frameworks;

/// <summary>
/// The use cases that are read under a framework, as far as evaluating them again needs it: what was recommended is most of the document, takes longest to
/// read, and follows from the rest.
/// </summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="UseCase">Its facts.</param>
/// <param name="Standing">How its decision stands; null while undecided.</param>
public sealed record UseCasesUnderVersion(Guid UseCaseId, UseCase UseCase, DecisionStanding? Standing)
{
    // No member of what is read is called Id: Marten would take it for a document, and make a table for it.
    private const string From = $"from {EventStoreRegistration.Schema}.{UseCaseTables.Current} where tenant_id = ? and framework_id = ?";

    private const string Page =
        $"""
        select jsonb_build_object('useCaseId', use_case_id, 'useCase', data -> 'state' -> 'useCase', 'standing', data -> 'state' -> 'standing')
        {From} and use_case_id > ? order by use_case_id limit ?
        """;

    private const string All = $"select use_case_id {From} order by use_case_id";

    private const string UnderOtherVersions = $"select use_case_id {From} and framework_version <> ? and not archived order by use_case_id";

    private const string ByTitle =
        $"""
        select jsonb_build_object('useCaseId', use_case_id, 'title', title, 'version', framework_version)
        {From} and framework_version <> ? and not archived order by lower(title), use_case_id offset ? limit ?
        """;

    private const string WithRule =
        $"""
        select jsonb_build_object('total', count(*) over (), 'useCaseId', use_case_id, 'title', title) {From} and framework_version = ? and not archived
        and (data -> 'state' -> 'outline' -> 'rules' @> to_jsonb(?::text) or data -> 'state' -> 'outline' -> 'gates' @> to_jsonb(?::text))
        order by lower(title), use_case_id limit ?
        """;

    /// <summary>Those that use a version and to which a rule applies, or whose target it blocks: how many, and the first by title.</summary>
    public static async Task<(int Total, IReadOnlyList<UseCaseOfRule> First)> ByTitleWithRule(
        IQuerySession session, FrameworkKey framework, string rule, int most, CancellationToken cancellation)
    {
        var rows = await session.AdvancedSql.QueryAsync<CountedUseCase>(WithRule, cancellation, session.TenantId, framework.Id, framework.Version, rule, rule, most);
        return (rows.Count == 0 ? 0 : rows[0].Total, [.. rows.Select(row => new UseCaseOfRule(row.UseCaseId, row.Title))]);
    }

    public static async Task<IReadOnlyList<Guid>> Ids(IQuerySession session, string frameworkId, CancellationToken cancellation) =>
        await session.AdvancedSql.QueryAsync<Guid>(All, cancellation, session.TenantId, frameworkId);

    /// <summary>Those read under another version of the framework; what is archived is left as it is.</summary>
    public static async Task<IReadOnlyList<Guid>> IdsUnderOtherVersions(IQuerySession session, string frameworkId, int version, CancellationToken cancellation) =>
        await session.AdvancedSql.QueryAsync<Guid>(UnderOtherVersions, cancellation, session.TenantId, frameworkId, version);

    public static async Task<IReadOnlyList<UseCaseToAdopt>> ByTitleUnderOtherVersions(
        IQuerySession session, string frameworkId, int version, int skip, int most, CancellationToken cancellation) =>
        await session.AdvancedSql.QueryAsync<UseCaseToAdopt>(ByTitle, cancellation, session.TenantId, frameworkId, version, skip, most);

    public static async Task<IReadOnlyList<UseCasesUnderVersion>> After(IQuerySession session, string frameworkId, Guid last, int most, CancellationToken cancellation) =>
        await session.AdvancedSql.QueryAsync<UseCasesUnderVersion>(Page, cancellation, session.TenantId, frameworkId, last, most);

    private sealed record CountedUseCase(int Total, Guid UseCaseId, string Title);
}
