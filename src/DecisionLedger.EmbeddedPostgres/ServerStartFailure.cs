namespace DecisionLedger.EmbeddedPostgres;

/// <summary>What the server said when it did not start, and whether trying again can help.</summary>
internal sealed record ServerStartFailure(string Said)
{
    /// <summary>A start whose program was killed goes on by itself, and this one met it.</summary>
    public bool AnotherIsStarting => Said.Contains("lock file \"postmaster.pid\" already exists", StringComparison.Ordinal);

    public bool PortIsTaken => Said.Contains("could not bind", StringComparison.Ordinal);

    /// <summary>The processes of a killed server need a moment to notice that it is gone.</summary>
    public bool OldServerIsEnding => Said.Contains("shared memory block", StringComparison.Ordinal);
}
