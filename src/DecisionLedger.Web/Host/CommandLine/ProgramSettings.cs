namespace DecisionLedger.Web.Host.CommandLine;

/// <summary>The settings that the program knows. They come from the environment or from the arguments.</summary>
public static class ProgramSettings
{
    /// <summary>What <c>--help</c> and the README say of each.</summary>
    public static readonly IReadOnlyList<(string Names, string Meaning)> All =
    [
        ("ConnectionStrings__Ledger", "the database; without it the program runs a private PostgreSQL"),
        ("Database__PasswordFile", "a file with the password for that connection string"),
        ("EmbeddedPostgres__DataFolder", "the data folder of the private PostgreSQL"),
        ("EmbeddedPostgres__BinariesFolder", "the folder of the PostgreSQL programs"),
        ("Bootstrap__Email, __Password, __Workspace, __Token, __Samples", "create the first owner, the workspace, an API token and the sample use cases once, without the start page"),
        ("ASPNETCORE_URLS", "the address to listen on, such as http://localhost:8080; same as --urls"),
        ("PublicAddress", "the address that people open, such as https://ledger.example.org; used in invitation links"),
        ("AllowedHosts", "the host names to accept, separated by ; (include localhost for health checks); all if not set"),
        ("ForwardedHeaders__KnownProxies, ForwardedHeaders__KnownNetworks", "the trusted proxies, or their networks (10.0.0.0/8), separated by commas; without them X-Forwarded-* is ignored"),
        ("Logging__LogLevel__Default", "the log level; Debug shows the SQL that changes the tables"),
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
                  {ExitCodes.Usage}  unknown command or option, or a setting that is not valid
                  {ExitCodes.Database}  the database cannot be used: unreachable, access refused, or another version
                  {ExitCodes.Address}  the address to listen on is in use or not allowed
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
                return $"Unknown command \"{argument}\".";
            var at = argument.IndexOf('=', StringComparison.Ordinal);
            var (name, hasValue) = at >= 0 ? (argument[..at], true) : (argument, false);
            // The test server hands over every setting that the host has, a part of a name with an empty value.
            if (at == argument.Length - 1 && at > 0 && name.StartsWith("--", StringComparison.Ordinal))
                continue;
            if (!name.StartsWith("--", StringComparison.Ordinal) || !IsSetting(name[2..]))
                return $"Unknown option \"{name}\".";
            if (hasValue)
                continue;
            if (i + 1 == arguments.Count || arguments[i + 1].StartsWith('-'))
                return $"The setting \"{name}\" has no value. Write {name}=value.";
            i++;
        }

        return null;
    }

    private static bool IsSetting(string name) =>
        WithoutAPart.Contains(name) || name.Trim(':').Contains(':', StringComparison.Ordinal) || Environment.GetEnvironmentVariable($"ASPNETCORE_{name}") is not null;
}
