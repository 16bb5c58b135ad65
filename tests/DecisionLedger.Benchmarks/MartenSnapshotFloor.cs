using System.Diagnostics;
using System.Text.Json.Serialization;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using Weasel.Core;

namespace DecisionLedger.Benchmarks;

/// <summary>
/// What Marten itself takes to rebuild a snapshot of every use case from the same events, with large pages: it folds, and evaluates nothing. The floor
/// of our own rebuild, which also evaluates each event and writes a row of history for it.
/// </summary>
public static class MartenSnapshotFloor
{
    /// <returns>Events a second.</returns>
    public static async Task<double> RunAsync(BenchmarkLedger ledger, string connectionString, int events)
    {
        using var store = DocumentStore.For(options =>
        {
            options.Connection(connectionString);
            options.DatabaseSchemaName = "floor_snapshots";
            options.Events.DatabaseSchemaName = EventStoreRegistration.Schema;
            options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, json => json.Converters.Insert(0, new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase)));
            EventStoreRegistration.ConfigureEvents(options);
            options.Schema.For<SnapshotFloor>().MultiTenanted();
            options.Projections.Add(new SnapshotFloorProjection { Options = { BatchSize = 5000 } }, ProjectionLifecycle.Async);
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        using var daemon = await store.BuildProjectionDaemonAsync();
        var start = Stopwatch.GetTimestamp();
        await daemon.RebuildProjectionAsync<SnapshotFloor>(TimeSpan.FromMinutes(30), CancellationToken.None);
        var rebuilt = Stopwatch.GetElapsedTime(start);
        await using var session = store.QuerySession(ledger.Owner.WorkspaceId);
        return await session.Query<SnapshotFloor>().AnyAsync()
            ? events / rebuilt.TotalSeconds
            : throw new InvalidOperationException("Marten's snapshot was not rebuilt, so there is no floor.");
    }
}

public sealed class SnapshotFloor
{
    public Guid Id { get; set; }

    public UseCase? UseCase { get; set; }
}

public sealed partial class SnapshotFloorProjection : SingleStreamProjection<SnapshotFloor, Guid>
{
    public override SnapshotFloor? Evolve(SnapshotFloor? snapshot, Guid id, IEvent e)
    {
        if (e.Data is not IUseCaseEvent happened)
            return snapshot;
        snapshot ??= new SnapshotFloor { Id = id };
        snapshot.UseCase = UseCase.Evolve(snapshot.UseCase, happened);
        return snapshot;
    }
}
