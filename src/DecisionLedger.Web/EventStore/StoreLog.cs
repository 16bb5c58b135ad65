using JasperFx;
using JasperFx.Events;
using Marten;
using Marten.Exceptions;
using Marten.Services;
using Npgsql;
using StreamCollision = JasperFx.Events.ExistingStreamIdCollisionException;

namespace DecisionLedger.Web.EventStore;

/// <summary>
/// What the event store logs. Two members who record at the same moment collide, one of them is tried again and succeeds: that is no error, and logged
/// as one it would hide those that are. What people wrote is never logged.
/// </summary>
public sealed partial class StoreLog(ILogger<StoreLog> logger, DatabaseOutage outage) : IMartenLogger, IMartenSessionLogger
{
    // Marten's own: the stream has another version than expected.
    private const string StreamVersionMismatch = "MT003";

    public IMartenSessionLogger StartSession(IQuerySession session) => this;

    public void SchemaChange(string sql) => SchemaChanged(sql);

    public void LogFailure(NpgsqlCommand command, Exception ex) => Log(ex);

    public void LogFailure(NpgsqlBatch batch, Exception ex) => Log(ex);

    public void LogFailure(Exception ex, string message) => Log(ex);

    public void LogSuccess(NpgsqlCommand command) => outage.Answered();

    public void LogSuccess(NpgsqlBatch batch) => outage.Answered();

    public void RecordSavedChanges(IDocumentSession session, IChangeSet commit)
    {
    }

    public void OnBeforeExecute(NpgsqlCommand command)
    {
    }

    public void OnBeforeExecute(NpgsqlBatch batch)
    {
    }

    private void Log(Exception e)
    {
        if (IsCollision(e))
            Collided(e.Message);
        // Whoever sent the statement hears of a database that is away, and says so once.
        else if (e is not OperationCanceledException && !DatabaseOutage.IsReasonOf(e))
            Failed(e);
    }

    private static bool IsCollision(Exception e) => e
        is ConcurrencyException or EventStreamUnexpectedMaxEventIdException or StreamCollision or Marten.Exceptions.ExistingStreamIdCollisionException or DocumentAlreadyExistsException
        or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or StreamVersionMismatch }
        || (e is MartenCommandException { InnerException: { } inner } && IsCollision(inner));

    [LoggerMessage(LogLevel.Debug, "Two changes came at the same time; the later one is checked again: {What}")]
    private partial void Collided(string what);

    [LoggerMessage(LogLevel.Debug, "The schema was changed:\n{Sql}")]
    private partial void SchemaChanged(string sql);

    [LoggerMessage(LogLevel.Error, "The database refused a statement")]
    private partial void Failed(Exception e);
}
