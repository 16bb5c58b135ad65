using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.EventStore;
using JasperFx;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace DecisionLedger.Web.Features.DueDates;

/// <summary>
/// Records that review dates have come: once each, however many nodes look, and however long none of them ran. A day comes at midnight UTC; a reader
/// further east is shown it as due a little earlier, one further west a little later.
/// </summary>
public sealed class DueDates(NpgsqlDataSource database, IServiceProvider services, TimeProvider clock)
{
    private const int MostAtOnce = 500;

    // What has come and is recorded waits without a day (InboxItem), so that this is an index scan of what is new.
    private static readonly string Come =
        $"""
        select distinct tenant_id, use_case_id from {EventStoreRegistration.Schema}.{UseCaseTables.Inbox} where due_on <= $1 limit {MostAtOnce}
        """;

    /// <returns>How many dates were recorded as having come.</returns>
    public async Task<int> RecordAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var recorded = 0;
        IReadOnlyList<(string Workspace, Guid UseCase)> come;
        do
        {
            come = await ComeAsync(today, cancellation);
            var before = recorded;
            foreach (var (workspace, useCase) in come)
                recorded += await RecordAsync(workspace, useCase, today, cancellation) ? 1 : 0;
            // Where another node recorded them all meanwhile, there is nothing left to do here.
            if (recorded == before)
                break;
        }
        while (come.Count == MostAtOnce);

        return recorded;
    }

    private async Task<IReadOnlyList<(string Workspace, Guid UseCase)>> ComeAsync(DateOnly today, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Come);
        command.Parameters.Add(new NpgsqlParameter { Value = today });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var come = new List<(string, Guid)>();
        while (await reader.ReadAsync(cancellation))
            come.Add((reader.GetString(0), reader.GetGuid(1)));
        return come;
    }

    private async Task<bool> RecordAsync(string workspace, Guid useCase, DateOnly today, CancellationToken cancellation)
    {
        await using var session = services.GetRequiredService<IDocumentStore>().LightweightSession(workspace);
        if (await UseCaseSnapshots.NewestAsync(session, useCase, cancellation) is not { } snapshot)
            return false;
        var decided = RevisitDecider.ComeDue(snapshot.State.UseCase, today);
        if (decided.Events.Count == 0)
            return false;
        UseCaseProjection.Begin(session, snapshot);
        session.Events.Append(useCase, snapshot.Version + decided.Events.Count, decided.Events);
        try
        {
            await session.SaveChangesAsync(cancellation);
            return true;
        }
        catch (Exception e) when (e is ConcurrencyException or EventStreamUnexpectedMaxEventIdException)
        {
            // Somebody recorded something at the same moment, another node perhaps this very date: the next look finds what is left.
            return false;
        }
    }
}
