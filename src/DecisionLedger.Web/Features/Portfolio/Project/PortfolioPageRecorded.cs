using MediatR;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <param name="Batch">Where handlers put what is to be written, once a page.</param>
/// <param name="UseCases">What became of the rows of each use case, of one workspace.</param>
public sealed record PortfolioPageRecorded(PortfolioBatch Batch, IReadOnlyList<UseCasePeriods> UseCases) : INotification;

/// <summary>Statements to be carried out in one transaction: within the projection's, or tried beforehand in one of their own.</summary>
public sealed class PortfolioBatch
{
    private readonly List<(string Sql, object[] Parameters)> _statements = [];

    public IReadOnlyList<(string Sql, object[] Parameters)> Statements => _statements;

    /// <param name="sql">A statement with a question mark for each parameter.</param>
    /// <param name="parameters">The parameters, in order.</param>
    public void Add(string sql, params object[] parameters) => _statements.Add((sql, parameters));
}

public sealed class WritePortfolioPeriods : INotificationHandler<PortfolioPageRecorded>
{
    public Task Handle(PortfolioPageRecorded notification, CancellationToken cancellationToken)
    {
        foreach (var tenant in notification.UseCases.GroupBy(u => u.TenantId))
        {
            var useCases = tenant.ToList();
            Kinds(notification.Batch, useCases);
            Periods(notification.Batch, tenant.Key, useCases);
            Texts(notification.Batch, tenant.Key, useCases);
        }

        return Task.CompletedTask;
    }

    private static void Kinds(PortfolioBatch batch, List<UseCasePeriods> useCases)
    {
        var kinds = useCases.SelectMany(u => u.Kinds).Distinct().OrderBy(k => k.Id).ToList();
        batch.Add(
            "insert into ledger.portfolio_kind select * from unnest(?::uuid[], ?::text[], ?::text[], ?::integer[]) on conflict do nothing",
            kinds.Select(k => k.Id).ToArray(),
            kinds.Select(k => k.TargetKey).ToArray(),
            kinds.Select(k => k.FrameworkId).ToArray(),
            kinds.Select(k => k.FrameworkVersion).ToArray());
    }

    private static void Periods(PortfolioBatch batch, string tenant, List<UseCasePeriods> useCases)
    {
        End(batch, "portfolio_period", tenant, useCases.Select(u => (u.UseCaseId, u.StoredEnds)));
        var rows = useCases.SelectMany(u => u.Periods.Select(p => (u.UseCaseId, Period: p))).ToList();
        batch.Add(
            """
            insert into ledger.portfolio_period (tenant_id, use_case_id, version, valid_from, valid_to, rank, due_on, kind, last_moved_at)
            select ?, u.* from unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::smallint[], ?::date[], ?::uuid[], ?::timestamptz[]) as u
            on conflict (tenant_id, use_case_id, valid_from) do update set version = excluded.version, valid_to = excluded.valid_to, rank = excluded.rank,
                due_on = excluded.due_on, kind = excluded.kind, last_moved_at = excluded.last_moved_at
            """,
            tenant,
            rows.Select(r => r.UseCaseId).ToArray(),
            rows.Select(r => r.Period.Version).ToArray(),
            rows.Select(r => r.Period.From.ToUniversalTime()).ToArray(),
            rows.Select(r => r.Period.To.ToUniversalTime()).ToArray(),
            rows.Select(r => r.Period.Key.Rank).ToArray(),
            rows.Select(r => r.Period.Key.DueOn).ToArray(),
            rows.Select(r => r.Period.Key.Kind).ToArray(),
            rows.Select(r => r.Period.LastMovedAt.ToUniversalTime()).ToArray());
    }

    private static void Texts(PortfolioBatch batch, string tenant, List<UseCasePeriods> useCases)
    {
        var rows = useCases.SelectMany(u => u.Texts.Select(t => (u.UseCaseId, Text: t))).ToList();
        if (rows.Count == 0)
            return;
        End(batch, "portfolio_text", tenant, useCases.Select(u => (u.UseCaseId, u.StoredTextEnds)));
        batch.Add(
            // Tags are sent joined by the one character that none of them has: PostgreSQL has no arrays of arrays of different lengths.
            $"""
            insert into ledger.portfolio_text (tenant_id, use_case_id, valid_from, valid_to, logged_at, {PortfolioText.Columns})
            select ?, u.id, u.valid_from, u.valid_to, u.logged_at, u.title, u.title_key, u.requirement, u.search_text, u.owner_id, string_to_array(u.tags, ','), string_to_array(u.tag_keys, ',')
            from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[])
                as u (id, valid_from, valid_to, logged_at, title, title_key, requirement, search_text, owner_id, tags, tag_keys)
            on conflict (tenant_id, use_case_id, valid_from) do update set valid_to = excluded.valid_to, logged_at = excluded.logged_at, title = excluded.title,
                title_key = excluded.title_key, requirement = excluded.requirement, search_text = excluded.search_text, owner_id = excluded.owner_id, tags = excluded.tags, tag_keys = excluded.tag_keys
            """,
            tenant,
            rows.Select(r => r.UseCaseId).ToArray(),
            rows.Select(r => r.Text.From.ToUniversalTime()).ToArray(),
            rows.Select(r => r.Text.To.ToUniversalTime()).ToArray(),
            rows.Select(r => r.Text.LoggedAt.ToUniversalTime()).ToArray(),
            rows.Select(r => r.Text.Title).ToArray(),
            rows.Select(r => r.Text.TitleKey).ToArray(),
            rows.Select(r => r.Text.Requirement).ToArray(),
            rows.Select(r => r.Text.Search).ToArray(),
            rows.Select(r => r.Text.OwnerId).ToArray(),
            rows.Select(r => string.Join(',', r.Text.Tags)).ToArray(),
            rows.Select(r => string.Join(',', r.Text.TagKeys)).ToArray());
    }

    private static void End(PortfolioBatch batch, string table, string tenant, IEnumerable<(Guid UseCase, DateTimeOffset? At)> ends)
    {
        var ended = ends.Where(e => e.At is not null).ToList();
        if (ended.Count == 0)
            return;
        batch.Add(
            $"""
            update ledger.{table} as row set valid_to = u.at from unnest(?::uuid[], ?::timestamptz[]) as u (id, at)
            where row.tenant_id = ? and row.use_case_id = u.id and row.valid_to = 'infinity'
            """,
            ended.Select(e => e.UseCase).ToArray(),
            ended.Select(e => e.At!.Value.ToUniversalTime()).ToArray(),
            tenant);
    }
}

/// <summary>Counts use cases by what the portfolio is filtered by: how many there are now, and how many more or fewer than the day before.</summary>
public sealed class WritePortfolioCounts : INotificationHandler<PortfolioPageRecorded>
{
    public Task Handle(PortfolioPageRecorded notification, CancellationToken cancellationToken)
    {
        foreach (var tenant in notification.UseCases.GroupBy(u => u.TenantId))
        {
            var days = Sum(tenant.SelectMany(u => u.Counts), c => (c.Day, c.Key));
            var totals = Sum(tenant.SelectMany(u => u.Counts), c => c.Key);
            if (days.Count > 0)
            {
                notification.Batch.Add(
                    """
                    insert into ledger.portfolio_day as row (tenant_id, day, rank, due_on, kind, change)
                    select ?, u.* from unnest(?::date[], ?::smallint[], ?::date[], ?::uuid[], ?::integer[]) as u
                    on conflict (tenant_id, day, rank, due_on, kind) do update set change = row.change + excluded.change
                    """,
                    tenant.Key,
                    days.Select(d => d.Key.Day).ToArray(),
                    days.Select(d => d.Key.Key.Rank).ToArray(),
                    days.Select(d => d.Key.Key.DueOn).ToArray(),
                    days.Select(d => d.Key.Key.Kind).ToArray(),
                    days.Select(d => d.Change).ToArray());
            }

            if (totals.Count > 0)
            {
                notification.Batch.Add(
                    """
                    insert into ledger.portfolio_count as row (tenant_id, rank, due_on, kind, use_cases)
                    select ?, u.* from unnest(?::smallint[], ?::date[], ?::uuid[], ?::integer[]) as u
                    on conflict (tenant_id, rank, due_on, kind) do update set use_cases = row.use_cases + excluded.use_cases
                    """,
                    tenant.Key,
                    totals.Select(t => t.Key.Rank).ToArray(),
                    totals.Select(t => t.Key.DueOn).ToArray(),
                    totals.Select(t => t.Key.Kind).ToArray(),
                    totals.Select(t => t.Change).ToArray());
                // What nothing is counted under any more would be read for ever: revisit dates pass.
                notification.Batch.Add(
                    "delete from ledger.portfolio_count as row using unnest(?::smallint[], ?::date[], ?::uuid[]) as u (rank, due_on, kind) "
                    + "where row.tenant_id = ? and row.rank = u.rank and row.due_on = u.due_on and row.kind = u.kind and row.use_cases = 0",
                    totals.Select(t => t.Key.Rank).ToArray(),
                    totals.Select(t => t.Key.DueOn).ToArray(),
                    totals.Select(t => t.Key.Kind).ToArray(),
                    tenant.Key);
            }
        }

        return Task.CompletedTask;
    }

    private static List<(T Key, int Change)> Sum<T>(IEnumerable<CountChange> changes, Func<CountChange, T> key) =>
        changes.GroupBy(key).Select(g => (g.Key, Change: g.Sum(c => c.Change))).Where(s => s.Change != 0).ToList();
}
