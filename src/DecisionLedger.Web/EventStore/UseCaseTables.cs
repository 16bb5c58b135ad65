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

    /// <summary>What waits for members, one row each.</summary>
    public const string Inbox = "inbox_item";

    /// <summary>What members set aside until later. It follows from no event, so that no rebuild touches it.</summary>
    public const string Snoozed = "inbox_snooze";

    /// <summary>Which read models were built, and in which shape.</summary>
    public const string Shapes = "read_model_shape";

    /// <summary>A snapshot is kept each time a use case has had so many more events.</summary>
    public const int EventsPerSnapshot = 100;

    public static IReadOnlyList<string> All { get; } = [Current, Snapshots, History, Inbox];

    public static void Configure(StoreOptions options)
    {
        options.Storage.ExtendedSchemaObjects.Add(CurrentTable());
        options.Storage.ExtendedSchemaObjects.Add(SnapshotTable());
        options.Storage.ExtendedSchemaObjects.Add(HistoryTable());
        options.Storage.ExtendedSchemaObjects.Add(InboxTable());
        options.Storage.ExtendedSchemaObjects.Add(SnoozedTable());
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
        table.Indexes.Add(new IndexDefinition($"{History}_newest") { Columns = ["tenant_id", "at", "use_case_id", "version"] });
        return table;
    }

    private static Table InboxTable()
    {
        var table = new Table($"{EventStoreRegistration.Schema}.{Inbox}");
        AddItemColumns(table);
        table.AddColumn("due_on", "date");
        table.AddColumn("since", "timestamp with time zone").NotNull();
        table.Indexes.Add(new IndexDefinition($"{Inbox}_due") { Columns = ["due_on"], Predicate = "(due_on is not null)" });
        table.Indexes.Add(new IndexDefinition($"{Inbox}_member") { Columns = ["tenant_id", "member_id", "since", "use_case_id", "kind", "subject"] });
        return table;
    }

    private static Table SnoozedTable()
    {
        var table = new Table($"{EventStoreRegistration.Schema}.{Snoozed}");
        AddItemColumns(table);
        table.AddColumn("until", "timestamp with time zone").NotNull();
        return table;
    }

    private static void AddItemColumns(Table table)
    {
        // The usual name of so many columns would be cut off, and then the copy's would be the same as that of the table which it is swapped for.
        table.PrimaryKeyName = $"pk_{table.Identifier.Name}";
        table.AddColumn("tenant_id", "varchar").AsPrimaryKey();
        table.AddColumn("use_case_id", "uuid").AsPrimaryKey();
        table.AddColumn("member_id", "uuid").AsPrimaryKey();
        table.AddColumn("kind", "varchar").AsPrimaryKey();
        table.AddColumn("subject", "varchar").AsPrimaryKey();
        table.AddColumn("at_version", "integer").AsPrimaryKey();
    }
}
