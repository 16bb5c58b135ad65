using Marten;
using Weasel.Postgresql.Tables;

namespace DecisionLedger.Web.EventStore;

/// <summary>
/// The tables that hold what follows from a use case's events. Plain tables and not documents: a rebuild fills new ones by COPY and swaps them in by name.
/// </summary>
public static class UseCaseTables
{
    /// <summary>Each use case as it is now, one row each.</summary>
    public const string Current = "use_case_current";

    /// <summary>Each use case at every hundredth event: where reading the past begins.</summary>
    public const string Snapshots = "use_case_snapshot";

    /// <summary>One row an event: what it did to the recommendation, and how the use case stood after it. What happened is read from the event itself.</summary>
    public const string History = "review_history";

    /// <summary>Which read models were built, and in which shape.</summary>
    public const string Shapes = "read_model_shape";

    /// <summary>A snapshot is kept each time a use case has had so many more events.</summary>
    public const int EventsPerSnapshot = 100;

    public static IReadOnlyList<string> All { get; } = [Current, Snapshots, History];

    public static void Configure(StoreOptions options)
    {
        options.Storage.ExtendedSchemaObjects.Add(CurrentTable());
        options.Storage.ExtendedSchemaObjects.Add(SnapshotTable());
        options.Storage.ExtendedSchemaObjects.Add(HistoryTable());
        options.Storage.ExtendedSchemaObjects.Add(ShapeTable());
    }

    /// <summary>Which shape the rows of a read model have: rows of an older shape are built anew from the events.</summary>
    private static Table ShapeTable()
    {
        var table = new Table($"{EventStoreRegistration.Schema}.{Shapes}");
        table.AddColumn("name", "varchar").AsPrimaryKey();
        table.AddColumn("shape", "integer").NotNull();
        return table;
    }

    private static Table CurrentTable()
    {
        var table = new Table($"{EventStoreRegistration.Schema}.{Current}");
        table.AddColumn("tenant_id", "varchar").AsPrimaryKey();
        table.AddColumn("use_case_id", "uuid").AsPrimaryKey();
        table.AddColumn("version", "integer").NotNull();
        table.AddColumn("framework_id", "varchar").NotNull();
        table.AddColumn("framework_version", "integer").NotNull();
        table.AddColumn("archived", "boolean").NotNull();
        table.AddColumn("title", "varchar").NotNull();
        table.AddColumn("data", "jsonb").NotNull();
        table.Indexes.Add(new IndexDefinition($"{Current}_framework") { Columns = ["tenant_id", "framework_id", "use_case_id"] });
        return table;
    }

    private static Table SnapshotTable()
    {
        var table = new Table($"{EventStoreRegistration.Schema}.{Snapshots}");
        table.AddColumn("tenant_id", "varchar").AsPrimaryKey();
        table.AddColumn("use_case_id", "uuid").AsPrimaryKey();
        table.AddColumn("version", "integer").AsPrimaryKey();
        table.AddColumn("at", "timestamp with time zone").NotNull();
        table.AddColumn("data", "jsonb").NotNull();
        return table;
    }

    private static Table HistoryTable()
    {
        var table = new Table($"{EventStoreRegistration.Schema}.{History}");
        table.AddColumn("tenant_id", "varchar").AsPrimaryKey();
        table.AddColumn("use_case_id", "uuid").AsPrimaryKey();
        table.AddColumn("version", "integer").AsPrimaryKey();
        table.AddColumn("at", "timestamp with time zone").NotNull();
        table.AddColumn("status", "smallint").NotNull();
        table.AddColumn("now", "text[]").NotNull();
        table.AddColumn("target", "text[]").NotNull();
        table.AddColumn("support", "double precision[]").NotNull();
        table.AddColumn("moved", "boolean").NotNull();
        table.AddColumn("change", "jsonb");
        table.AddColumn("decided", "text[]");
        table.AddColumn("follows", "boolean");
        table.AddColumn("drift", "jsonb");
        table.AddColumn("blockers", "smallint").NotNull();
        table.AddColumn("contested", "boolean").NotNull();
        table.AddColumn("archived", "boolean").NotNull();
        table.AddColumn("revisit_date", "date");
        table.AddColumn("revisit_met", "boolean").NotNull();
        table.AddColumn("change_requested", "boolean").NotNull().DefaultValueByExpression("false");
        table.AddColumn("requirement_changed", "boolean").NotNull().DefaultValueByExpression("false");
        table.AddColumn("framework_id", "varchar").NotNull();
        table.AddColumn("framework_version", "integer").NotNull();
        table.AddColumn("title", "varchar").NotNull();
        return table;
    }
}
