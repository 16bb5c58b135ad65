namespace DecisionLedger.Web.Host.CommandLine;

/// <summary>What the process's exit code says. The README lists them.</summary>
public static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;

    /// <summary>A command, option or setting that the program does not understand.</summary>
    public const int Usage = 2;

    /// <summary>The database cannot be reached, refuses the program, or holds another version of the tables.</summary>
    public const int Database = 3;

    /// <summary>The address to serve on is taken or not allowed.</summary>
    public const int Address = 4;

    /// <summary>All that could be done was done, and something was set aside that a person must look at.</summary>
    public const int SetAside = 5;
}
