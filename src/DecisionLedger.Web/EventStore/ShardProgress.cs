using Npgsql;

namespace DecisionLedger.Web.EventStore;

/// <summary>How far a projection that runs behind the events has come. Every node can ask, whichever projects.</summary>
/// <param name="Shard">The projection's shard, as its progress is stored.</param>
/// <param name="Seen">The last event that it has seen; 0 where it has seen none.</param>
/// <param name="Behind">How many events of all workspaces are still to come; counted to <see cref="MostCounted"/>.</param>
/// <param name="Waiting">For how long the oldest of them has waited; zero where there is none.</param>
public sealed record ShardProgress(string Shard, long Seen, long Behind, TimeSpan Waiting)
{
    public const int MostCounted = 10_000;

    public static async Task<IReadOnlyList<ShardProgress>> ReadAsync(NpgsqlDataSource database, IEnumerable<string> shards, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select shard, coalesce(last_seq_id, 0),
                (select count(*) from (select from ledger.mt_events where seq_id > coalesce(last_seq_id, 0) limit {MostCounted}) as behind),
                (select extract(epoch from now() - e.timestamp)::float8 from ledger.mt_events e where e.seq_id > coalesce(last_seq_id, 0) order by e.seq_id limit 1)
            from unnest($1::text[]) as shard left join ledger.mt_event_progression on name = shard
            """);
        command.Parameters.AddWithValue(shards.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var read = new List<ShardProgress>();
        while (await reader.ReadAsync(cancellation))
        {
            var waiting = await reader.IsDBNullAsync(3, cancellation) ? TimeSpan.Zero : TimeSpan.FromSeconds(reader.GetDouble(3));
            read.Add(new ShardProgress(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), waiting));
        }

        return read;
    }
}
