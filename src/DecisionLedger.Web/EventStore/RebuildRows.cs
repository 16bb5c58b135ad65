using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace DecisionLedger.Web.EventStore;

/// <summary>Writes the rows of a rebuild into the new tables by COPY.</summary>
internal sealed class RebuildRows : IAsyncDisposable
{
    private const string HistoryColumns =
        """
        tenant_id, use_case_id, version, at, status, now, target, support, moved, change, decided, follows, drift, blockers, contested, archived,
        revisit_date, revisit_met, framework_id, framework_version, title
        """;

    private const int FoldsPerCopy = 500;

    private readonly NpgsqlConnection _connection;
    private readonly bool _owned;
    private readonly List<UseCaseFold> _folds = [];

    private RebuildRows(NpgsqlConnection connection, bool owned) => (_connection, _owned) = (connection, owned);

    public static async Task<RebuildRows> OpenAsync(NpgsqlDataSource database, CancellationToken cancellation) =>
        new(await database.OpenConnectionAsync(cancellation), owned: true);

    /// <summary>Writes on a connection that its owner goes on with, and within its transaction.</summary>
    public static RebuildRows On(NpgsqlConnection connection) => new(connection, owned: false);

    public async Task WriteAsync(UseCaseFold fold, CancellationToken cancellation)
    {
        _folds.Add(fold);
        if (_folds.Count >= FoldsPerCopy)
            await CompleteAsync(cancellation);
    }

    public async Task CompleteAsync(CancellationToken cancellation)
    {
        await CopyAsync(UseCaseTables.Current, "tenant_id, use_case_id, version, framework_id, framework_version, archived, title, data", WriteCurrent, cancellation);
        await CopyAsync(UseCaseTables.Snapshots, "tenant_id, use_case_id, version, at, data", WriteKept, cancellation);
        await CopyAsync(UseCaseTables.History, HistoryColumns, WriteHistory, cancellation);
        _folds.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (_owned)
            await _connection.DisposeAsync();
    }

    private async Task CopyAsync(string table, string columns, Action<NpgsqlBinaryImporter, UseCaseFold> write, CancellationToken cancellation)
    {
        await using var copy = await _connection.BeginBinaryImportAsync(
            $"copy {EventStoreRegistration.Schema}.{TableSwap.NewNameOf(table)} ({columns}) from stdin (format binary)", cancellation);
        foreach (var fold in _folds)
            write(copy, fold);
        await copy.CompleteAsync(cancellation);
    }

    private static void WriteCurrent(NpgsqlBinaryImporter copy, UseCaseFold fold)
    {
        var snapshot = fold.Snapshot!;
        var useCase = snapshot.State.UseCase;
        copy.StartRow();
        copy.Write(fold.Workspace, NpgsqlDbType.Varchar);
        copy.Write(fold.UseCaseId, NpgsqlDbType.Uuid);
        copy.Write((int)snapshot.Version, NpgsqlDbType.Integer);
        copy.Write(useCase.FrameworkId, NpgsqlDbType.Varchar);
        copy.Write(useCase.FrameworkVersion, NpgsqlDbType.Integer);
        copy.Write(useCase.Archived, NpgsqlDbType.Boolean);
        copy.Write(useCase.Title, NpgsqlDbType.Varchar);
        copy.Write(JsonSerializer.SerializeToUtf8Bytes(snapshot, UseCaseSnapshot.Json), NpgsqlDbType.Jsonb);
    }

    private static void WriteKept(NpgsqlBinaryImporter copy, UseCaseFold fold)
    {
        foreach (var snapshot in fold.Kept)
        {
            copy.StartRow();
            copy.Write(fold.Workspace, NpgsqlDbType.Varchar);
            copy.Write(fold.UseCaseId, NpgsqlDbType.Uuid);
            copy.Write((int)snapshot.Version, NpgsqlDbType.Integer);
            copy.Write(snapshot.LastEventAt.ToUniversalTime(), NpgsqlDbType.TimestampTz);
            copy.Write(JsonSerializer.SerializeToUtf8Bytes(snapshot, UseCaseSnapshot.Json), NpgsqlDbType.Jsonb);
        }
    }

    private static void WriteHistory(NpgsqlBinaryImporter copy, UseCaseFold fold)
    {
        foreach (var row in fold.Rows)
        {
            copy.StartRow();
            copy.Write(fold.Workspace, NpgsqlDbType.Varchar);
            copy.Write(row.UseCaseId, NpgsqlDbType.Uuid);
            copy.Write((int)row.Version, NpgsqlDbType.Integer);
            copy.Write(row.At, NpgsqlDbType.TimestampTz);
            copy.Write((short)row.Status, NpgsqlDbType.Smallint);
            copy.Write(ReviewHistory.ArrayOf(row.Now), NpgsqlDbType.Array | NpgsqlDbType.Text);
            copy.Write(ReviewHistory.ArrayOf(row.Target), NpgsqlDbType.Array | NpgsqlDbType.Text);
            copy.Write(row.Support, NpgsqlDbType.Array | NpgsqlDbType.Double);
            copy.Write(row.Moved, NpgsqlDbType.Boolean);
            WriteOrNull(copy, row.Change is null ? null : JsonSerializer.SerializeToUtf8Bytes(row.Change, UseCaseSnapshot.Json), NpgsqlDbType.Jsonb);
            WriteOrNull(copy, row.Decided, NpgsqlDbType.Array | NpgsqlDbType.Text);
            WriteOrNull(copy, row.Follows, NpgsqlDbType.Boolean);
            WriteOrNull(copy, row.Drift is null ? null : JsonSerializer.SerializeToUtf8Bytes(row.Drift, UseCaseSnapshot.Json), NpgsqlDbType.Jsonb);
            copy.Write((short)row.Blockers, NpgsqlDbType.Smallint);
            copy.Write(row.Contested, NpgsqlDbType.Boolean);
            copy.Write(row.Archived, NpgsqlDbType.Boolean);
            WriteOrNull(copy, row.RevisitDate, NpgsqlDbType.Date);
            copy.Write(row.RevisitMet, NpgsqlDbType.Boolean);
            copy.Write(row.Framework.Id, NpgsqlDbType.Varchar);
            copy.Write(row.Framework.Version, NpgsqlDbType.Integer);
            copy.Write(row.Title, NpgsqlDbType.Varchar);
        }
    }

    private static void WriteOrNull<T>(NpgsqlBinaryImporter copy, T value, NpgsqlDbType type)
    {
        if (value is null)
            copy.WriteNull();
        else
            copy.Write<object>(value, type);
    }
}
