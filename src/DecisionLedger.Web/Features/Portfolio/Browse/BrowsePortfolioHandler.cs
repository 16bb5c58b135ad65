using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;
using Npgsql;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

/// <summary>Reads counts and rows in one round trip, the same way now and at any moment before, and then what the history says of the page's rows.</summary>
public sealed class BrowsePortfolioHandler(NpgsqlDataSource database, IDocumentStore store, RequestScope scope, FrameworkVersions library, ReadDetails details, IMediator mediator)
    : IRequestHandler<BrowsePortfolio, PortfolioPage>
{
    // Beside the counts: whether the tables were ever built, and what the workspace has set aside.
    private const string Standing =
        """
        select built or not exists (select 1 from ledger.mt_events), (select count(*) from ledger.set_aside where projection = 'portfolio' and tenant_id = @tenant)
        from ledger.portfolio_epoch
        """;

    public async Task<PortfolioPage> Handle(BrowsePortfolio request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var names = string.IsNullOrWhiteSpace(request.Search) ? null : await mediator.Send(new NamesOfMembers(), cancellationToken);
        var sql = PortfolioSql.For(request, scope.Actor, names);
        List<Listed> listed = [];
        List<Counted> counts = [];
        int? matching = null;
        int setAside;
        await using (var connection = await database.OpenConnectionAsync(cancellationToken))
        await using (var batch = new NpgsqlBatch(connection))
        {
            foreach (var statement in new[] { Standing, sql.Counts, sql.Rows, sql.Matching }.OfType<string>())
                batch.BatchCommands.Add(sql.Command(statement));
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            if (!reader.GetBoolean(0))
                throw new PortfolioNotBuiltException();
            setAside = (int)reader.GetInt64(1);
            await reader.NextResultAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                counts.Add(Counted.Read(reader, request.Today));
            await reader.NextResultAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                listed.Add(Listed.Read(reader));
            if (await reader.NextResultAsync(cancellationToken) && await reader.ReadAsync(cancellationToken))
                matching = (int)reader.GetInt64(0);
        }

        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var backwards = request.After is null && request.Before is not null;
        var counted = counts.GroupBy(c => (c.State, c.Target)).Select(c => new PortfolioCount(c.Key.State, c.Key.Target, (int)c.Sum(one => one.Count))).ToList();
        var more = listed.Count > PortfolioSql.Take(request);
        if (more)
            listed.RemoveAt(listed.Count - 1);
        if (backwards)
            listed.Reverse();
        return new PortfolioPage(
            await RowsAsync(session, listed, cancellationToken),
            matching ?? PortfolioCount.Of(counted, request.State, request.Target),
            Enum.GetValues<UseCaseState>().ToDictionary(s => s, s => (int)counts.Where(c => c.State == s).Sum(c => c.Count)),
            counts.Where(c => c.State != UseCaseState.Archived).GroupBy(c => c.Target).ToDictionary(t => t.Key, t => (int)t.Sum(c => c.Count)),
            await Frameworks(session, counts.Select(c => c.Framework), cancellationToken))
        {
            Next = listed.Count > 0 && (backwards || more) ? listed[^1].PlaceIn(request.Sort) : null,
            Previous = listed.Count > 0 && (backwards ? more : request.After is not null) ? listed[0].PlaceIn(request.Sort) : null,
            SetAside = setAside,
            Counts = counted,
        };
    }

    /// <summary>What was computed when an event was recorded stands in its history entry; the tables only say which entry that is.</summary>
    private async Task<IReadOnlyList<PortfolioRow>> RowsAsync(IQuerySession session, List<Listed> listed, CancellationToken cancellation)
    {
        if (listed.Count == 0)
            return [];
        var entries = (await ReviewHistory.RowsAsync(session, [.. listed.Select(l => (l.UseCase, l.Version))], cancellation)).ToDictionary(e => e.UseCaseId);
        var frameworks = await library.LookupAsync(session, entries.Values.Select(e => e.Framework).Distinct(), cancellation);
        var worked = await details.OfAsync(session, entries.Values, frameworks, cancellation);
        return listed.Select(l => entries.TryGetValue(l.UseCase, out var entry)
            ? l.With(entry, frameworks(entry.Framework)) with { Details = worked.GetValueOrDefault(l.UseCase) }
            : throw new InvalidOperationException($"The history is missing event {l.Version} of use case {l.UseCase}.")).ToList();
    }

    private async Task<IReadOnlyDictionary<FrameworkKey, Framework>> Frameworks(IQuerySession session, IEnumerable<FrameworkKey> keys, CancellationToken cancellation)
    {
        var frameworks = new Dictionary<FrameworkKey, Framework>();
        foreach (var key in keys.Distinct().OrderBy(k => k.Id != PublishedFrameworks.CustomiseLlm).ThenByDescending(k => k.Version))
            frameworks.Add(key, await library.OfAsync(session, key, cancellation));
        return frameworks;
    }

    private sealed record Counted(UseCaseState State, string Target, FrameworkKey Framework, long Count)
    {
        public static Counted Read(NpgsqlDataReader reader, DateOnly today) => new(
            reader.GetFieldValue<DateOnly>(4) <= today ? UseCaseState.ReviewDue : PortfolioRow.Pressing[reader.GetInt16(3)],
            reader.GetString(0),
            new FrameworkKey(reader.GetString(1), reader.GetInt32(2)),
            reader.GetInt64(5));
    }

    private sealed record Listed(Guid UseCase, long Version, DateTimeOffset LastEventAt, DateTimeOffset LastMovedAt, int Rank, string Title, string TitleKey, string Requirement, DateTimeOffset LoggedAt, Guid? OwnerId, string[] Tags)
    {
        public static Listed Read(NpgsqlDataReader reader) => new(
            reader.GetGuid(0),
            reader.GetInt64(1),
            reader.GetFieldValue<DateTimeOffset>(2),
            reader.GetFieldValue<DateTimeOffset>(3),
            reader.GetInt32(4),
            reader.GetString(5),
            reader.GetString(6),
            reader.GetString(7),
            reader.GetFieldValue<DateTimeOffset>(8),
            reader.IsDBNull(9) ? null : reader.GetGuid(9),
            reader.GetFieldValue<string[]>(10));

        public PortfolioPlace PlaceIn(PortfolioSort sort) => sort switch
        {
            PortfolioSort.Title => new PortfolioPlace(sort, 0, TitleKey, UseCase),
            PortfolioSort.Logged => new PortfolioPlace(sort, 0, PortfolioPlace.KeyOf(LoggedAt), UseCase),
            PortfolioSort.LastChanged => new PortfolioPlace(sort, 0, PortfolioPlace.KeyOf(LastEventAt), UseCase),
            _ => new PortfolioPlace(sort, Rank, PortfolioPlace.KeyOf(LastEventAt), UseCase),
        };

        public PortfolioRow With(HistoryRow entry, Framework framework) => new()
        {
            Id = UseCase,
            Title = Title,
            Requirement = Requirement,
            OwnerId = OwnerId,
            Tags = Tags,
            Version = Version,
            Status = entry.Status,
            Path = entry.ToPath(),
            Support = entry.SupportUnder(framework),
            Decided = entry.Decided,
            Follows = entry.Follows,
            Drift = entry.Drift,
            HasDecision = entry.Decided is not null,
            Contested = entry.Contested,
            ChangeRequested = entry.ChangeRequested,
            RequirementChanged = entry.RequirementChanged,
            Archived = entry.Archived,
            RevisitDate = entry.RevisitDate,
            RevisitMet = entry.RevisitMet,
            FrameworkId = entry.Framework.Id,
            FrameworkVersion = entry.Framework.Version,
            Blockers = entry.Blockers,
            LoggedAt = LoggedAt,
            LastEventAt = LastEventAt,
            LastMovedAt = LastMovedAt,
        };
    }
}

/// <summary>The portfolio's tables are being built for the first time, so there is nothing to read yet; commands are recorded all the same.</summary>
public sealed class PortfolioNotBuiltException() : ReadModelNotBuiltException("The portfolio is being rebuilt. Recording works as usual. Try again in a moment.");
