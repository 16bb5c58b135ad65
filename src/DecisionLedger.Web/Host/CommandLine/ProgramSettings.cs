namespace DecisionLedger.Web.Host.CommandLine;

/// <summary>The settings that the program knows. They come from the environment or from the arguments.</summary>
public static class ProgramSettings
{
    /// <summary>What <c>--help</c> and the README say of each.</summary>
    public static readonly IReadOnlyList<(string Names, string Meaning)> All =
    [
        ("ConnectionStrings__Ledger", "the database; without it the program keeps a private PostgreSQL"),
        ("Database__PasswordFile", "a file with the password for that connection string"),
        ("EmbeddedPostgres__DataFolder", "where the private PostgreSQL keeps its data"),
        ("EmbeddedPostgres__BinariesFolder", "where the programs of PostgreSQL are"),
        ("Bootstrap__Email, __Password, __Workspace, __Token, __Samples", "make the first owner, the workspace, an API token and the worked examples, once, without the first page"),
        ("ASPNETCORE_URLS", "where to listen, such as http://localhost:8080; --urls does the same"),
        ("PublicAddress", "the address that people open, such as https://ledger.example.org; invitation links carry it"),
        ("AllowedHosts", "the host names to answer to, separated by ; (with localhost for health); all where it is not set"),
        ("ForwardedHeaders__KnownProxies, ForwardedHeaders__KnownNetworks", "the proxies, or their networks (10.0.0.0/8), whose word on the caller's address and scheme counts, separated by commas; without them X-Forwarded-* means nothing"),
        ("Logging__LogLevel__Default", "how much is logged; Debug shows the SQL that changes the schema"),
    ];

    // These have no part before them; most are the host's own.
    private static readonly HashSet<string> WithoutAPart = new(StringComparer.OrdinalIgnoreCase)
    {
        "allowedHosts", "applicationName", "captureStartupErrors", "contentRoot", "detailedErrors", "environment", "forwardedHeaders_Enabled",
        "hostingStartupAssemblies", "hostingStartupExcludeAssemblies", "http_ports", "https_port", "https_ports", "preferHostingUrls",
        "preventHostingStartup", "publicAddress", "shutdownTimeoutSeconds", "startupAssembly", "staticWebAssets", "suppressStatusMessages", "urls", "webRoot",
    };

    public static string Help
    {
        get
        {
            var width = All.Max(s => s.Names.Length);
            return $"""
                Settings, as environment variables or as --Name:Part=value:
                {string.Join(Environment.NewLine, All.Select(s => $"  {s.Names.PadRight(width)}  {s.Meaning}"))}

                Exit codes:
                  {ExitCodes.Done}  done
                  {ExitCodes.Failed}  failed
                  {ExitCodes.Usage}  unknown command or option, or a setting that cannot be used
                  {ExitCodes.Database}  the database cannot be used: unreachable, refusing, or of another version
                  {ExitCodes.Address}  the address to listen on is taken or not allowed
                  {ExitCodes.SetAside}  rebuild, retry or migrate set something aside
                """;
        }
    }

    /// <summary>What is wrong with the first of these arguments that is no setting; null where all are.</summary>
    public static string? Mistake(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (!argument.StartsWith('-'))
                return $"There is no command \"{argument}\".";
            var at = argument.IndexOf('=', StringComparison.Ordinal);
            var (name, hasValue) = at >= 0 ? (argument[..at], true) : (argument, false);
            // The test server hands over every setting that the host has, a part of a name with an empty value.
            if (at == argument.Length - 1 && at > 0 && name.StartsWith("--", StringComparison.Ordinal))
                continue;
            if (!name.StartsWith("--", StringComparison.Ordinal) || !IsSetting(name[2..]))
                return $"There is no option \"{name}\".";
            if (hasValue)
                continue;
            if (i + 1 == arguments.Count || arguments[i + 1].StartsWith('-'))
                return $"The setting \"{name}\" has no value; write {name}=value.";
            i++;
        }

        return null;
    }

    private static bool IsSetting(string name) =>
        WithoutAPart.Contains(name) || name.Trim(':').Contains(':', StringComparison.Ordinal) || Environment.GetEnvironmentVariable($"ASPNETCORE_{name}") is not null;
}
