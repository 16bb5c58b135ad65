using System.Globalization;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace DecisionLedger.Web.Host.CommandLine;

/// <summary>Logs one line an entry: when, how grave, what. A fault keeps its stack trace.</summary>
public sealed class PlainConsole() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "plain";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var grave = logEntry.LogLevel switch
        {
            LogLevel.Critical or LogLevel.Error => "error: ",
            LogLevel.Warning => "warning: ",
            _ => "",
        };
        textWriter.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.Now:HH:mm:ss} {grave}{logEntry.Formatter(logEntry.State, logEntry.Exception)}"));
        if (logEntry.Exception is { } e)
            textWriter.WriteLine(e.ToString());
    }
}

public static class PlainConsoleRegistration
{
    // In code and not in appsettings.json, which is not found where the program is started from another folder.
    private static readonly Dictionary<string, string?> Levels = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
        // The answer of /health/ready says it all, each time that somebody asks.
        ["Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks"] = "None",
        ["Logging:LogLevel:JasperFx"] = "Warning",
        ["Logging:LogLevel:Marten"] = "Warning",
        ["Logging:LogLevel:Npgsql"] = "Warning",
    };

    /// <summary>Unless a setting asks for another form, such as JSON for a log collector (<c>Logging:Console:FormatterName</c>).</summary>
    public static void AddPlainConsole(this WebApplicationBuilder builder)
    {
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = Levels });
        builder.Logging.AddConsoleFormatter<PlainConsole, ConsoleFormatterOptions>();
        if (builder.Configuration["Logging:Console:FormatterName"] is null)
            builder.Logging.AddConsole(console => console.FormatterName = PlainConsole.FormatterName);
    }
}
