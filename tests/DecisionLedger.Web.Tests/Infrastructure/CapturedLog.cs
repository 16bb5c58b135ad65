using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>Keeps what the application logs, so that a test can say that nothing went wrong unseen.</summary>
public sealed class CapturedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<CapturedLine> _lines = [];

    public IReadOnlyList<CapturedLine> Lines => [.. _lines];

    /// <summary>Warnings and worse.</summary>
    public IReadOnlyList<CapturedLine> Problems => [.. _lines.Where(line => line.Level >= LogLevel.Warning)];

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Category(string name, ConcurrentQueue<CapturedLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                lines.Enqueue(new CapturedLine(logLevel, name, $"{formatter(state, exception)}{(exception is null ? "" : $"\n{exception}")}"));
        }
    }
}
