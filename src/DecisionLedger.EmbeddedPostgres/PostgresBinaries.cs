namespace DecisionLedger.EmbeddedPostgres;

public static class PostgresBinaries
{
    internal const int OldestMajor = 15;

    /// <summary>
    /// The folder of PostgreSQL's programs: the configured one when it holds them, else the newest installed major from 15 on.
    /// Null where there is none; nothing is downloaded.
    /// </summary>
    public static string? Find(string? configuredFolder) => string.IsNullOrWhiteSpace(configuredFolder)
        ? Installed() is [var newest, ..] ? newest.Folder : null
        : Configured(configuredFolder)?.Folder;

    internal static PostgresInstallation? Configured(string folder) =>
        PostgresInstallation.At(folder) ?? PostgresInstallation.At(Path.Combine(folder, "bin"));

    /// <summary>Every usable installation, newest major first.</summary>
    internal static IReadOnlyList<PostgresInstallation> Installed() =>
    [
        .. Places()
            .Where(PostgresInstallation.IsAt)
            .DistinctBy(PostgresInstallation.Origin)
            .Select(PostgresInstallation.At)
            .OfType<PostgresInstallation>()
            .Where(installation => installation.Major >= OldestMajor)
            .OrderByDescending(installation => installation.Major),
    ];

    private static IEnumerable<string> Places()
    {
        IEnumerable<string> known = OperatingSystem.IsWindows()
            ? [.. Below(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL", "*", "bin")]
            : OperatingSystem.IsMacOS()
                ?
                [
                    .. Below("/opt/homebrew/opt", "postgresql@*", "bin"),
                    .. Below("/usr/local/opt", "postgresql@*", "bin"),
                    .. Below("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
                    .. Below("/Library/PostgreSQL", "*", "bin"),
                ]
                :
                [
                    .. Below("/usr/lib/postgresql", "*", "bin"),
                    .. Below("/usr", "pgsql-*", "bin"),
                    .. Below("/usr/lib", "postgresql*", "bin"),
                    .. Below("/usr/libexec", "postgresql*"),
                    .. Below("/usr/local/pgsql", "bin"),
                    .. Below("/home/linuxbrew/.linuxbrew/opt", "postgresql@*", "bin"),
                ];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(Path.IsPathRooted);
        return known.Concat(path);
    }

    private static IEnumerable<string> Below(string folder, params string[] patterns)
    {
        IEnumerable<string> folders = [folder];
        foreach (var pattern in patterns)
            folders = [.. folders.Where(Directory.Exists).SelectMany(parent => FoldersIn(parent, pattern))];
        return folders;
    }

    private static string[] FoldersIn(string parent, string pattern)
    {
        try
        {
            return Directory.GetDirectories(parent, pattern);
        }
        catch (UnauthorizedAccessException)
        {
            return [];
        }
    }
}
