using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace DecisionLedger.Web.EventStore;

/// <summary>
/// Knows whether the database is away, and says so in one line for each kind of work that fails for it, and in one when it is back. Without it, every
/// request and every poll of an outage would log the same stack trace.
/// </summary>
public sealed class DatabaseOutage(ILogger logger, TimeProvider clock)
{
    public const string Requests = "requests";

    /// <summary>When a caller may try again, for the header <c>Retry-After</c>.</summary>
    public const string RetryAfterSeconds = "2";

    // A server that is coming back answers some and refuses others; that is one outage and not many.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, int> _failed = new();
    private readonly Lock _lock = new();
    private volatile TaskCompletionSource _beginning = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _away;
    private long _began;
    private long _last;

    /// <summary>Done while the database is away; otherwise it waits for that.</summary>
    public Task Away => _beginning.Task;

    /// <summary>Whether this is the database being away, and neither a bug nor a refusal.</summary>
    public static bool IsReasonOf(Exception? e) => e switch
    {
        null => false,
        PostgresException refused => IsAway(refused.SqlState),
        // Without an answer from the server: no connection, a broken one, none free in the pool, or a time limit.
        NpgsqlException { InnerException: IOException or SocketException or TimeoutException } => true,
        NpgsqlException { IsTransient: true } => true,
        AggregateException several => several.InnerExceptions.Any(IsReasonOf),
        _ => IsReasonOf(e.InnerException),
    };

    /// <param name="work">What fails, in the plural.</param>
    /// <param name="e">Why.</param>
    public void Report(string work, Exception e)
    {
        lock (_lock)
        {
            _last = clock.GetTimestamp();
            if (!_away)
            {
                _away = true;
                _began = _last;
                _beginning.TrySetResult();
            }
        }

        if (_failed.AddOrUpdate(work, 1, (_, before) => before + 1) == 1)
            logger.LogError("The database does not respond ({Reason}): {Work} fail until it is back", ReasonOf(e), work);
    }

    /// <summary>The database answered.</summary>
    public void Answered()
    {
        if (!_away)
            return;
        lock (_lock)
        {
            if (!_away || clock.GetElapsedTime(_last) < Quiet)
                return;
            _away = false;
            _beginning = new(TaskCreationOptions.RunContinuationsAsynchronously);
            var failed = string.Join(", ", _failed.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Value:N0} {f.Key}")));
            _failed.Clear();
            logger.LogWarning("The database responds again after {Seconds:0} s. Failed in the meantime: {Failed}", clock.GetElapsedTime(_began).TotalSeconds, failed);
        }
    }

    private static bool IsAway(string state) =>
        // Connection exceptions; out of connections, memory or disk; shut down, crashed or starting.
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
        || state is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification;

    private static string ReasonOf(Exception e)
    {
        var deepest = e.GetBaseException();
        return (deepest as PostgresException)?.MessageText ?? deepest.Message.Split('\n')[0].Trim();
    }
}
