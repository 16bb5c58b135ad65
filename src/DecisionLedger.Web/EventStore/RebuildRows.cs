using DecisionLedger.Domain.Assessments;
using Npgsql;

namespace DecisionLedger.Web.EventStore;

/// <summary>Writes the rows of a rebuild into the new tables by COPY: some are sent while the next are made.</summary>
internal sealed class RebuildRows : IAsyncDisposable
{
    // Enough that a COPY costs little for each row, and few enough that memory stays small.
    private const int BytesPerCopy = 1024 * 1024;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction? _own;
    private Batch _filling = new();
    private Batch _sending = new();
    private Task _sent = Task.CompletedTask;

    private RebuildRows(NpgsqlConnection connection, NpgsqlTransaction? own) => (_connection, _own) = (connection, own);

    /// <summary>Writes on a connection of its own, in one transaction: a commit for each COPY would wait for the disk each time.</summary>
    public static async Task<RebuildRows> OpenAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        return new RebuildRows(connection, await connection.BeginTransactionAsync(cancellation));
    }

    /// <summary>Writes on a connection that its owner goes on with, and within its transaction.</summary>
    public static RebuildRows On(NpgsqlConnection connection) => new(connection, own: null);

    public async ValueTask WriteAsync(UseCaseFold fold, CancellationToken cancellation)
    {
        _filling.Add(fold);
        if (_filling.Length >= BytesPerCopy)
            await SendAsync(cancellation);
    }

    public async Task CompleteAsync(CancellationToken cancellation)
    {
        await SendAsync(cancellation);
        await _sent;
        if (_own is not null)
            await _own.CommitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        // Where the fold failed, a COPY may still be under way.
        await _sent.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_own is null)
            return;
        await _own.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        await _sent;
        (_filling, _sending) = (_sending, _filling);
        _sent = Task.Run(() => _sending.CopyAsync(_connection, cancellation), cancellation);
    }

    /// <summary>Rows of all tables that are sent together.</summary>
    private sealed class Batch
    {
        private readonly CopyBuffer _current = new();
        private readonly CopyBuffer _kept = new();
        private readonly CopyBuffer _history = new();
        private readonly CopyBuffer _inbox = new();

        public int Length => _current.Length + _kept.Length + _history.Length + _inbox.Length;

        public void Add(UseCaseFold fold)
        {
            AddCurrent(fold);
            foreach (var snapshot in fold.Kept)
                AddKept(fold.Workspace, snapshot);
            foreach (var row in fold.Rows)
                AddHistory(fold.Workspace, row);
            foreach (var item in fold.Inbox)
                AddInbox(fold, item);
        }

        public async Task CopyAsync(NpgsqlConnection connection, CancellationToken cancellation)
        {
            await CopyAsync(connection, UseCaseTables.Current, "tenant_id, use_case_id, version, framework_id, framework_version, archived, title, data", _current, cancellation);
            await CopyAsync(connection, UseCaseTables.Snapshots, "tenant_id, use_case_id, version, at, data", _kept, cancellation);
            await CopyAsync(connection, UseCaseTables.History, string.Join(", ", ReviewHistory.StoredColumns), _history, cancellation);
            await CopyAsync(connection, UseCaseTables.Inbox, InboxRows.Columns, _inbox, cancellation);
        }

        private static async Task CopyAsync(NpgsqlConnection connection, string table, string columns, CopyBuffer rows, CancellationToken cancellation)
        {
            if (rows.IsEmpty)
                return;
            await using (var copy = await connection.BeginRawBinaryCopyAsync(
                $"copy {EventStoreRegistration.Schema}.{TableSwap.NewNameOf(table)} ({columns}) from stdin (format binary)", cancellation))
            {
                await copy.WriteAsync(rows.Finish(), cancellation);
            }

            rows.Clear();
        }

        private void AddCurrent(UseCaseFold fold)
        {
            var snapshot = fold.Snapshot!;
            var useCase = snapshot.State.UseCase;
            _current.StartRow(8);
            _current.Write(fold.Workspace);
            _current.Write(fold.UseCaseId);
            _current.Write((int)snapshot.Version);
            _current.Write(useCase.FrameworkId);
            _current.Write(useCase.FrameworkVersion);
            _current.Write(useCase.Archived);
            _current.Write(useCase.Title);
            _current.WriteJson(snapshot, UseCaseSnapshot.Json);
        }

        private void AddKept(string workspace, UseCaseSnapshot snapshot)
        {
            _kept.StartRow(5);
            _kept.Write(workspace);
            _kept.Write(snapshot.UseCaseId);
            _kept.Write((int)snapshot.Version);
            _kept.Write(snapshot.LastEventAt);
            _kept.WriteJson(snapshot, UseCaseSnapshot.Json);
        }

        private void AddInbox(UseCaseFold fold, InboxItem item)
        {
            _inbox.StartRow(8);
            _inbox.Write(fold.Workspace);
            _inbox.Write(fold.UseCaseId);
            _inbox.Write(item.MemberId);
            _inbox.Write(InboxRows.NameOf(item.Kind));
            _inbox.Write(item.Subject);
            _inbox.Write((int)item.AtVersion);
            _inbox.Write(item.DueOn);
            _inbox.Write(InboxRows.SinceOf(item, version => fold.Rows[(int)version - 1].At)!.Value);
        }

        private void AddHistory(string workspace, HistoryRow row)
        {
            _history.StartRow((short)ReviewHistory.StoredColumns.Count);
            _history.Write(workspace);
            _history.Write(row.UseCaseId);
            _history.Write((int)row.Version);
            _history.Write(row.At);
            _history.Write((short)row.Status);
            _history.Write(row.Now);
            _history.Write(row.Target);
            _history.Write(row.Support);
            _history.Write(row.Moved);
            _history.WriteJson(row.Change, UseCaseSnapshot.Json);
            _history.Write(row.Decided);
            _history.Write(row.Follows);
            _history.WriteJson(row.Drift, UseCaseSnapshot.Json);
            _history.Write((short)row.Blockers);
            _history.Write(row.Contested);
            _history.Write(row.Archived);
            _history.Write(row.RevisitDate);
            _history.Write(row.RevisitMet);
            _history.Write(row.ChangeRequested);
            _history.Write(row.RequirementChanged);
            _history.Write(row.Framework.Id);
            _history.Write(row.Framework.Version);
            _history.Write(row.Title);
        }
    }
}
