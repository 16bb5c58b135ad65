using DecisionLedger.Web.EventStore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DecisionLedger.Web.Host;

/// <summary>
/// Stands before every log, whoever writes to it: what a database that is away makes fail is told to <see cref="DatabaseOutage"/>, and what the program
/// itself says in a sentence is not said again with a stack trace.
/// </summary>
public sealed class OutageLog(LoggerFactory inner, DatabaseOutage outage) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new Filter(inner.CreateLogger(categoryName), categoryName, outage);

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    private sealed class Filter(ILogger inner, string category, DatabaseOutage outage) : ILogger
    {
        private readonly string _work = category switch
        {
            _ when StartsWith(category, "Marten", "JasperFx", "Weasel") => "projections",
            _ when StartsWith(category, "DecisionLedger.Web.Api", "Microsoft.AspNetCore") => DatabaseOutage.Requests,
            _ => "background tasks",
        };

        // The exception goes on to Program, which says it in a sentence.
        private readonly bool _isStart = category is "Microsoft.Extensions.Hosting.Internal.Host" or "Microsoft.AspNetCore.Server.Kestrel";

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning && exception is not null)
            {
                if (DatabaseOutage.IsReasonOf(exception))
                {
                    outage.Report(_work, exception);
                    logLevel = LogLevel.Debug;
                }
                else if (exception is OperationCanceledException)
                {
                    // What is given up because the program stops, or because nobody waits for it any more, went as it should.
                    logLevel = LogLevel.Debug;
                }
                else if (_isStart && (eventId.Name == "HostedServiceStartupFaulted" || logLevel == LogLevel.Critical))
                {
                    logLevel = LogLevel.Debug;
                }
            }

            if (logLevel > LogLevel.Debug || inner.IsEnabled(logLevel))
                inner.Log(logLevel, eventId, state, exception, formatter);
        }

        private static bool StartsWith(string category, params ReadOnlySpan<string> starts)
        {
            foreach (var start in starts)
            {
                if (category.StartsWith(start, StringComparison.Ordinal))
                    return true;
            }

            return false;
        }
    }
}

public static class OutageLogRegistration
{
    /// <summary>Call it after logging was added: it takes the factory's place.</summary>
    public static void AddOutageLog(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton<LoggerFactory>();
        services.TryAddSingleton(provider => new DatabaseOutage(provider.GetRequiredService<LoggerFactory>().CreateLogger<DatabaseOutage>(), provider.GetRequiredService<TimeProvider>()));
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory, OutageLog>());
    }
}
