using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Npgsql;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <summary>What a rebuild keeps in memory while entries pass by: counts, when texts were given, and what failed.</summary>
public sealed class PortfolioBuild
{
    private readonly Dictionary<(string TenantId, DateOnly Day, PortfolioKey Key), int> _days = [];
    private readonly Dictionary<(string TenantId, Guid UseCase, long Version), DateTimeOffset> _textsFrom = [];
    private readonly Dictionary<(string TenantId, Guid UseCase), SetAsideUseCase> _setAside = [];
    private readonly HashSet<PortfolioKind> _kinds = [];
    private readonly HashSet<string> _tenants = [];

    public int UseCases { get; private set; }

    public long Events { get; private set; }

    public IReadOnlyDictionary<(string TenantId, DateOnly Day, PortfolioKey Key), int> Days => _days;

    public IReadOnlyCollection<PortfolioKind> Kinds => _kinds;

    public IReadOnlyCollection<string> Tenants => _tenants;

    public IReadOnlyList<SetAsideUseCase> SetAside => _setAside.Values.ToList();

    public bool IsSetAside(string tenantId, Guid useCase) => _setAside.ContainsKey((tenantId, useCase));

    public void Fail(string tenantId, Guid useCase, long version, string reason) =>
        _setAside[(tenantId, useCase)] = new SetAsideUseCase(tenantId, useCase, version, reason, null);

    public UseCasePeriods Begin(ListedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        UseCases++;
        _tenants.Add(entry.TenantId);
        return new UseCasePeriods(entry.TenantId, entry.UseCaseId, null);
    }

    /// <summary>Adds an entry; what a use case fails at sets it aside, with the rows that it has until then.</summary>
    public void Add(UseCasePeriods useCase, ListedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(useCase);
        ArgumentNullException.ThrowIfNull(entry);
        Events++;
        if (IsSetAside(entry.TenantId, entry.UseCaseId))
            return;
        try
        {
            useCase.Add(entry, null);
        }
        catch (Exception e) when (PortfolioTables.IsOfTheData(e))
        {
            Fail(entry.TenantId, entry.UseCaseId, entry.Version, e.Message);
            return;
        }

        ref var from = ref CollectionsMarshal.GetValueRefOrNullRef(_textsFrom, (entry.TenantId, entry.UseCaseId, entry.Version));
        if (!Unsafe.IsNullRef(ref from))
            from = useCase.Periods[^1].From;
    }

    public void End(UseCasePeriods useCase)
    {
        ArgumentNullException.ThrowIfNull(useCase);
        foreach (var (day, key, change) in useCase.Counts)
            CollectionsMarshal.GetValueRefOrAddDefault(_days, (useCase.TenantId, day, key), out _) += change;
        foreach (var kind in useCase.Kinds)
            _kinds.Add(kind);
    }

    /// <summary>Reads which events give a text, so that the time from which it holds can be kept when their entries pass.</summary>
    public async Task ReadTextVersionsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select tenant_id, stream_id, version from ledger.mt_events where type = any($1)", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter { Value = TextChange.Types });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            _textsFrom[(string.Intern(reader.GetString(0)), reader.GetGuid(1), reader.GetInt64(2))] = DateTimeOffset.MaxValue;
    }

    public async IAsyncEnumerable<(string TenantId, Guid UseCase, PortfolioText Text)> TextsAsync(NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select e.tenant_id, e.stream_id, e.version, {TextChange.Columns} from ledger.mt_events e where e.type = any($1) order by e.tenant_id, e.stream_id, e.version", connection)
        {
            CommandTimeout = 0,
        };
        command.Parameters.Add(new NpgsqlParameter { Value = TextChange.Types });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        (string TenantId, Guid UseCase, PortfolioText Text)? open = null;
        while (await reader.ReadAsync(cancellation))
        {
            var (tenantId, useCase) = (reader.GetString(0), reader.GetGuid(1));
            // What came after the history was read, or failed, has no time here.
            if (!_textsFrom.TryGetValue((tenantId, useCase, reader.GetInt64(2)), out var from) || from == DateTimeOffset.MaxValue)
                continue;
            var change = TextChange.Read(reader, 3);
            if (open is { } before && before.TenantId == tenantId && before.UseCase == useCase)
            {
                if (before.Text.From != from)
                    yield return (tenantId, useCase, before.Text with { To = from });
                open = (tenantId, useCase, change.After(before.Text, from));
                continue;
            }

            if (open is { } last)
                yield return last;
            open = (tenantId, useCase, change.After(null, from));
        }

        if (open is { } end)
            yield return end;
    }
}
