namespace DecisionLedger.EmbeddedPostgres;

public sealed record EmbeddedPostgresOptions
{
    /// <summary>A folder holding <c>initdb</c>, <c>postgres</c> and <c>pg_ctl</c>; null finds installed ones.</summary>
    public string? BinariesFolder { get; init; }

    /// <summary>
    /// Where the cluster, its password, its log and its leases live. Null takes <c>DecisionLedger/postgres</c> in the user's
    /// local application data, or <c>/var/lib/decisionledger/postgres</c> for root on Linux.
    /// </summary>
    public string? DataFolder { get; init; }

    /// <summary>The database the connection string names; created when the cluster lacks it.</summary>
    public string Database { get; init; } = "decisionledger";

    /// <summary>Whether PostgreSQL may be downloaded (and checked against its published hash) where none is installed.</summary>
    public bool AllowDownload { get; init; } = true;

    /// <summary>Receives one line of plain text for what does not happen at every start: a cluster made, a download, a wait, a failure.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>Receives one line of plain text for each step of an ordinary start and stop.</summary>
    public Action<string>? LogRoutine { get; init; }
}
