using System.Runtime.CompilerServices;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Ledger;
using Marten;
using Npgsql;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <summary>The whole history, as a rebuild reads it.</summary>
public sealed class PortfolioSource(IServiceProvider services)
{
    /// <summary>The stored names of the events that use cases have, those of earlier versions too.</summary>
    public static readonly string[] EventTypes =
        [.. EventNames.All.Where(e => typeof(IUseCaseEvent).IsAssignableFrom(e.Key)).Select(e => e.Value), "use_case_logged"];

    public static async Task<long> CountAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select count(*) from ledger.mt_events where type = any($1)", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter { Value = EventTypes });
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Every entry, ordered by workspace, use case and version.</summary>
    public async IAsyncEnumerable<ListedEntry> AllAsync(NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var serializer = services.GetRequiredService<IDocumentStore>().Options.Serializer();
        await using var command = new NpgsqlCommand(
            "select tenant_id, data from ledger.mt_doc_reviewhistoryentry order by tenant_id, use_case_id, version", connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, cancellation);
        var tenantId = "";
        while (await reader.ReadAsync(cancellation))
        {
            var own = reader.GetString(0);
            if (own != tenantId)
                tenantId = own;
            yield return ListedEntry.Of(tenantId, serializer.FromJson<ReviewHistoryEntry>(reader, 1));
        }
    }
}
