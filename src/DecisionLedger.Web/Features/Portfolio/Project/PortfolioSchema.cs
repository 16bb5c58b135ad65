using System.Data.Common;
using Weasel.Core;
using Weasel.Postgresql;
using DbCommandBuilder = Weasel.Core.DbCommandBuilder;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <summary>
/// The portfolio's tables. A row of <c>portfolio_period</c> says what the list showed of a use case from one event until the next, so that a past day is
/// the same index scan as today. No index holds a text that a person wrote without a bound: one long requirement must not stop the projection.
/// The same statements make the indexes of the tables that a rebuild fills beside those that are read, with a suffix.
/// </summary>
public sealed class PortfolioSchema : ISchemaObject
{
    // Kept as the comment of portfolio_epoch. A later version raises it and says in WriteUpdate how to get there.
    private const string Version = "portfolio 4";

    // Numbers by their value, letters by the languages' own order: "bot 2", "bot 10", "Zebra". The order of the index is the order on the screen.
    private const string TitleOrder =
        """
        do $order$ begin
            create collation if not exists ledger.title_order (provider = icu, locale = 'und-u-kn-true');
        exception when feature_not_supported or undefined_object or invalid_parameter_value then
            raise warning 'This PostgreSQL has no ICU (%). Titles sort character by character, "bot 10" before "bot 2".', sqlerrm;
            create collation if not exists ledger.title_order from "C";
        end $order$;
        """;

    /// <summary>The tables that a rebuild makes anew and swaps in.</summary>
    public static readonly string[] Rebuilt = ["portfolio_period", "portfolio_text", "portfolio_day", "portfolio_count"];

    public DbObjectName Identifier { get; } = new PostgresqlObjectName("ledger", "portfolio_epoch", SchemaUtils.IdentifierUsage.General);

    private static string Kept =>
        """
        create table if not exists ledger.portfolio_epoch (one boolean primary key default true check (one), epoch bigint not null default 0, built boolean not null default false);
        insert into ledger.portfolio_epoch default values on conflict do nothing;
        create table if not exists ledger.portfolio_kind (kind uuid primary key, target_key text not null, framework_id text not null, framework_version integer not null);
        create table if not exists ledger.set_aside (
            projection varchar(50) not null, tenant_id varchar not null, use_case_id uuid not null, version bigint not null, sequence bigint not null,
            reason text not null, at timestamptz not null, primary key (projection, tenant_id, use_case_id));
        create or replace procedure ledger.portfolio_unchanged(tenant varchar, read_epoch bigint, ids uuid[], versions bigint[]) language plpgsql as $unchanged$
        begin
            if (select epoch from ledger.portfolio_epoch for share) <> read_epoch or exists (
                select 1 from unnest(ids, versions) as read (id, version)
                left join ledger.portfolio_period p on p.tenant_id = tenant and p.use_case_id = read.id and p.valid_to = 'infinity'
                where coalesce(p.version, 0) <> read.version) then
                raise exception 'The portfolio was changed since this page of events was worked out; it is worked out again.' using errcode = 'serialization_failure';
            end if;
        end $unchanged$;
        create or replace procedure ledger.portfolio_tell(channel text, notice text) language plpgsql as $tell$
        begin
            perform pg_notify(channel, notice);
        end $tell$;
        """;

    private static string Tables =>
        """
        create table ledger.portfolio_period (
            tenant_id varchar not null, use_case_id uuid not null, version bigint not null, valid_from timestamptz not null, valid_to timestamptz not null,
            rank smallint not null, due_on date not null, kind uuid not null, last_moved_at timestamptz not null);
        create table ledger.portfolio_text (
            tenant_id varchar not null, use_case_id uuid not null, valid_from timestamptz not null, valid_to timestamptz not null, logged_at timestamptz not null,
            title text not null, title_key text collate ledger.title_order not null, requirement text not null, search_text text not null,
            owner_id uuid, tags text[] not null, tag_keys text[] not null);
        create table ledger.portfolio_day (
            tenant_id varchar not null, day date not null, rank smallint not null, due_on date not null, kind uuid not null, change integer not null);
        create table ledger.portfolio_count (
            tenant_id varchar not null, rank smallint not null, due_on date not null, kind uuid not null, use_cases integer not null);
        """;

    /// <summary>The indexes, one a statement, so that a rebuild can make them side by side.</summary>
    public static IReadOnlyList<string> Indexes(string suffix) =>
    [
        $"alter table ledger.portfolio_period{suffix} add constraint portfolio_period_pk{suffix} primary key (tenant_id, use_case_id, valid_from)",
        $"create unique index portfolio_period_now{suffix} on ledger.portfolio_period{suffix} (tenant_id, use_case_id) where valid_to = 'infinity'",
        $"create index portfolio_period_until{suffix} on ledger.portfolio_period{suffix} (tenant_id, valid_to, rank, valid_from desc, use_case_id desc) include (due_on, kind)",
        $"create index portfolio_period_rank{suffix} on ledger.portfolio_period{suffix} (tenant_id, rank, valid_from desc, use_case_id desc) include (valid_to, due_on, kind)",
        $"create index portfolio_period_due{suffix} on ledger.portfolio_period{suffix} (tenant_id, due_on, valid_from desc) include (valid_to, kind) where due_on < 'infinity'",
        $"create index portfolio_period_kind{suffix} on ledger.portfolio_period{suffix} (tenant_id, kind, rank, valid_from desc, use_case_id desc) include (due_on) where valid_to = 'infinity'",
        $"alter table ledger.portfolio_text{suffix} add constraint portfolio_text_pk{suffix} primary key (tenant_id, use_case_id, valid_from)",
        $"create unique index portfolio_text_now{suffix} on ledger.portfolio_text{suffix} (tenant_id, use_case_id) where valid_to = 'infinity'",
        $"create index portfolio_text_title{suffix} on ledger.portfolio_text{suffix} (tenant_id, title_key, use_case_id) include (valid_from, valid_to)",
        $"create index portfolio_text_logged{suffix} on ledger.portfolio_text{suffix} (tenant_id, logged_at desc, use_case_id desc) include (valid_from, valid_to)",
        .. OwnerIndexes(suffix),
        // A database whose owner may not have the extension is searched without it: slower, and the same is found.
        $"""
        do $trigram$ begin
            create extension if not exists pg_trgm;
            create index portfolio_text_search{suffix} on ledger.portfolio_text{suffix} using gin (search_text gin_trgm_ops);
        exception when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
            raise warning 'The extension pg_trgm is not available (%). The search reads every use case until an administrator runs: create extension pg_trgm; and then the command rebuild.', sqlerrm;
        end $trigram$
        """,
        $"alter table ledger.portfolio_day{suffix} add constraint portfolio_day_pk{suffix} primary key (tenant_id, day, rank, due_on, kind) include (change)",
        $"alter table ledger.portfolio_count{suffix} add constraint portfolio_count_pk{suffix} primary key (tenant_id, rank, due_on, kind)",
    ];

    private static string[] OwnerIndexes(string suffix) =>
    [
        $"create index portfolio_text_owner{suffix} on ledger.portfolio_text{suffix} (tenant_id, owner_id, use_case_id) include (valid_from, valid_to)",
        $"create index portfolio_text_tags{suffix} on ledger.portfolio_text{suffix} using gin (tag_keys)",
    ];

    public void WriteCreateStatement(Migrator migrator, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine(Kept);
        writer.WriteLine(TitleOrder);
        writer.WriteLine(Tables);
        foreach (var index in Indexes(""))
            writer.WriteLine($"{index};");
        writer.WriteLine($"comment on table ledger.portfolio_epoch is '{Version}';");
    }

    public void WriteDropStatement(Migrator rules, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine($"drop table if exists {string.Join(", ", Rebuilt.Append("portfolio_epoch").Append("portfolio_kind").Select(t => $"ledger.{t}"))};");
    }

    public void ConfigureQueryCommand(DbCommandBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append("select obj_description(to_regclass('ledger.portfolio_epoch'), 'pg_class');");
    }

    public async Task<ISchemaObjectDelta> CreateDeltaAsync(DbDataReader reader, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var found = await reader.ReadAsync(ct) && !await reader.IsDBNullAsync(0, ct) ? await reader.GetFieldValueAsync<string>(0, ct) : null;
        return new Delta(this, found switch { null => SchemaPatchDifference.Create, Version => SchemaPatchDifference.None, _ => SchemaPatchDifference.Update });
    }

    public IEnumerable<DbObjectName> AllNames()
    {
        yield return Identifier;
    }

    private sealed class Delta(PortfolioSchema schema, SchemaPatchDifference difference) : ISchemaObjectDelta
    {
        public ISchemaObject SchemaObject => schema;

        public SchemaPatchDifference Difference => difference;

        // The index of the titles is built anew with the column. The places of the states are others since version 3, and version 4 has owners and tags: the rows
        // are built from the history again.
        public void WriteUpdate(Migrator rules, TextWriter writer)
        {
            ArgumentNullException.ThrowIfNull(writer);
            writer.WriteLine(TitleOrder);
            writer.WriteLine("alter table ledger.portfolio_text alter column title_key type text collate ledger.title_order;");
            writer.WriteLine("alter table ledger.portfolio_text add column owner_id uuid, add column tags text[] not null default '{}', add column tag_keys text[] not null default '{}';");
            foreach (var index in OwnerIndexes(""))
                writer.WriteLine($"{index};");
            writer.WriteLine("update ledger.portfolio_epoch set built = false, epoch = epoch + 1;");
            writer.WriteLine($"comment on table ledger.portfolio_epoch is '{Version}';");
        }

        public void WriteRollback(Migrator rules, TextWriter writer)
        {
            // The order harms no earlier version: it stays.
        }

        public void WriteRestorationOfPreviousState(Migrator rules, TextWriter writer)
        {
            // As above.
        }
    }
}
