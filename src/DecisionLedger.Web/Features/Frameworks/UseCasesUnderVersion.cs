using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Adopt;
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
}
