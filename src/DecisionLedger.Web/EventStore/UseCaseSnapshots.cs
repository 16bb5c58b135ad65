using System.Data.Common;
using System.Text.Json;
using Marten;
using Marten.Linq.QueryHandlers;
using Npgsql;
using NpgsqlTypes;
using Weasel.Postgresql;
using Weasel.Storage;

namespace DecisionLedger.Web.EventStore;

/// <summary>Reads and writes snapshots of use cases: the newest of each, and the older ones from which reading the past begins.</summary>
public static class UseCaseSnapshots
{
    private const string Newest = $"select data from {EventStoreRegistration.Schema}.{UseCaseTables.Current} where tenant_id = $1 and use_case_id = $2";

    private const string NewestOfMany = $"select data from {EventStoreRegistration.Schema}.{UseCaseTables.Current} where tenant_id = $1 and use_case_id = any($2)";

    private const string OfVersion =
        $"select data from {EventStoreRegistration.Schema}.{UseCaseTables.Snapshots} where tenant_id = $1 and use_case_id = $2 and version = $3";

    private const string LastUntil =
        $"""
        select data from {EventStoreRegistration.Schema}.{UseCaseTables.Snapshots}
        where tenant_id = $1 and use_case_id = $2 and at <= $3 order by version desc limit 1
        """;

    private const string Upsert =
        $"""
        insert into {EventStoreRegistration.Schema}.{UseCaseTables.Current} as stored (tenant_id, use_case_id, version, framework_id, framework_version, archived, title, data)
        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        on conflict (tenant_id, use_case_id) do update set version = excluded.version, framework_id = excluded.framework_id,
            framework_version = excluded.framework_version, archived = excluded.archived, title = excluded.title, data = excluded.data
        """;

    private const string Keep =
        $"""
        insert into {EventStoreRegistration.Schema}.{UseCaseTables.Snapshots} (tenant_id, use_case_id, version, at, data) values (?, ?, ?, ?, ?::jsonb)
        on conflict (tenant_id, use_case_id, version) do update set at = excluded.at, data = excluded.data
        """;

    /// <returns>The use case as it is now; null where there is none.</returns>
    public static async Task<UseCaseSnapshot?> NewestAsync(IQuerySession session, Guid id, CancellationToken cancellation) =>
        (await ReadAsync(session, Newest, cancellation, id)).SingleOrDefault();

    public static Task<IReadOnlyList<UseCaseSnapshot>> NewestAsync(IQuerySession session, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        ReadAsync(session, NewestOfMany, cancellation, ids.ToArray());

    /// <returns>The last snapshot that was kept up to a version of the use case; null where none was.</returns>
    public static async Task<UseCaseSnapshot?> UntilAsync(IQuerySession session, Guid id, long version, CancellationToken cancellation) =>
        version < UseCaseTables.EventsPerSnapshot
            ? null
            : (await ReadAsync(session, OfVersion, cancellation, id, (int)(version - (version % UseCaseTables.EventsPerSnapshot)))).SingleOrDefault();

    /// <returns>The last snapshot that was kept up to an instant; null where none was.</returns>
    public static async Task<UseCaseSnapshot?> UntilAsync(IQuerySession session, Guid id, DateTimeOffset at, CancellationToken cancellation) =>
        (await ReadAsync(session, LastUntil, cancellation, id, at.ToUniversalTime())).SingleOrDefault();

    public static void Queue(IDocumentOperations operations, UseCaseSnapshot snapshot)
    {
        var useCase = snapshot.State.UseCase;
        operations.QueueSqlCommand(
            Upsert,
            operations.TenantId,
            snapshot.UseCaseId,
            (int)snapshot.Version,
            useCase.FrameworkId,
            useCase.FrameworkVersion,
            useCase.Archived,
            useCase.Title,
            JsonSerializer.Serialize(snapshot, UseCaseSnapshot.Json));
    }

    /// <summary>Keeps a snapshot for reading the past, where the use case has reached a version at which one is kept.</summary>
    public static void QueueKept(IDocumentOperations operations, UseCaseSnapshot snapshot)
    {
        if (snapshot.Version % UseCaseTables.EventsPerSnapshot != 0)
            return;
        operations.QueueSqlCommand(
            Keep,
            operations.TenantId,
            snapshot.UseCaseId,
            (int)snapshot.Version,
            snapshot.LastEventAt.ToUniversalTime(),
            JsonSerializer.Serialize(snapshot, UseCaseSnapshot.Json));
    }

    private static async Task<IReadOnlyList<UseCaseSnapshot>> ReadAsync(IQuerySession session, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = session.TenantId, NpgsqlDbType = NpgsqlDbType.Varchar });
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var read = new List<UseCaseSnapshot>();
        while (await reader.ReadAsync(cancellation))
            read.Add(await OfRowAsync(reader, cancellation));
        return read;
    }

    /// <summary>Reads the snapshot in the first column of a row.</summary>
    internal static async Task<UseCaseSnapshot> OfRowAsync(DbDataReader reader, CancellationToken cancellation) =>
        JsonSerializer.Deserialize<UseCaseSnapshot>(await reader.GetFieldValueAsync<byte[]>(0, cancellation), UseCaseSnapshot.Json)
        ?? throw new InvalidOperationException("A snapshot of a use case is null; rebuild the read models.");
}

/// <summary>A use case as it is now, read within a batch.</summary>
internal sealed class NewestSnapshot(Guid id) : IQueryHandler<UseCaseSnapshot?>
{
    private const string Sql = $"select data from {EventStoreRegistration.Schema}.{UseCaseTables.Current} where tenant_id = ? and use_case_id = ?";

    public void ConfigureCommand(ICommandBuilder builder, IStorageSession session)
    {
        var parameters = builder.AppendWithParameters(Sql, '?');
        (parameters[0].Value, parameters[0].NpgsqlDbType) = (session.TenantId, NpgsqlDbType.Varchar);
        (parameters[1].Value, parameters[1].NpgsqlDbType) = (id, NpgsqlDbType.Uuid);
    }

    public async Task<UseCaseSnapshot?> HandleAsync(DbDataReader reader, IStorageSession session, CancellationToken token) =>
        await reader.ReadAsync(token) ? await UseCaseSnapshots.OfRowAsync(reader, token) : null;

    public Task<int> StreamJson(Stream stream, DbDataReader reader, CancellationToken token) => throw new NotSupportedException();
}
