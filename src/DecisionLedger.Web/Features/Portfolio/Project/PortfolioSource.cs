using System.Runtime.CompilerServices;
using DecisionLedger.Domain.Assessments;
using Npgsql;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <summary>The whole history, as a rebuild reads it.</summary>
public static class PortfolioSource
{
    public static async Task<long> CountAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select count(*) from ledger.review_history", connection) { CommandTimeout = 0 };
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Every entry, ordered by workspace, use case and version.</summary>
    public static async IAsyncEnumerable<ListedEntry> AllAsync(NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            select tenant_id, use_case_id, version, at, array_to_string(target, '+'), moved, decided is not null, drift is not null, contested, archived,
                revisit_date, revisit_met, framework_id, framework_version, change_requested, requirement_changed
            from ledger.review_history order by tenant_id, use_case_id, version
            """,
            connection)
        { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var kinds = new Dictionary<(string, string, int), PortfolioKind>();
        while (await reader.ReadAsync(cancellation))
        {
            var framework = (Target: reader.GetString(4), Id: reader.GetString(12), Version: reader.GetInt32(13));
            if (!kinds.TryGetValue(framework, out var kind))
                kinds.Add(framework, kind = new PortfolioKind(framework.Target, framework.Id, framework.Version));
            yield return ListedEntry.Of(
                reader.GetString(0),
                reader.GetGuid(1),
                reader.GetInt32(2),
                reader.GetFieldValue<DateTimeOffset>(3),
                UseCaseStates.MostPressing(
                    reader.GetBoolean(9), reader.GetBoolean(7), reader.GetBoolean(14), reader.GetBoolean(11), reader.GetBoolean(15), reader.GetBoolean(8), reader.GetBoolean(6)),
                reader.IsDBNull(10) ? null : reader.GetFieldValue<DateOnly>(10),
                kind,
                reader.GetBoolean(5));
        }
    }
}
