using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;
using Npgsql;

namespace DecisionLedger.Web.Features.Activity;

/// <summary>Reads what the team did in all use cases of the workspace, the newest first.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ListActivity : IRequest<ActivityPageOfEvents>
{
    /// <summary>Only what this member did; null: what anybody did.</summary>
    public Guid? Member { get; init; }

    /// <summary>One of <see cref="EventKind"/>; empty: all.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Only of this use case; null: of all.</summary>
    public Guid? UseCase { get; init; }

    /// <summary>Only of use cases that have this tag now, whatever its accents and capitals; empty: of all.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Begin after this event; null for the newest.</summary>
    public ActivityPlace? After { get; init; }

    public int Take { get; init; } = 50;
}

/// <param name="Events">This page, the newest first.</param>
/// <param name="Next">The last event, where there are more after it.</param>
public sealed record ActivityPageOfEvents(IReadOnlyList<ReviewHistoryEntry> Events, ActivityPlace? Next);

/// <summary>Where a page of the activity ends.</summary>
public sealed record ActivityPlace(DateTimeOffset At, Guid UseCaseId, long Version)
{
    public IReadOnlyList<string> Parts => [At.UtcTicks.ToString(CultureInfo.InvariantCulture), UseCaseId.ToString("N"), Version.ToString(CultureInfo.InvariantCulture)];

    public static ActivityPlace? Of(IReadOnlyList<string> parts) =>
        parts is [var ticks, var id, var number] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
        && Guid.TryParse(id, out var useCase) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new ActivityPlace(new DateTimeOffset(at, TimeSpan.Zero), useCase, version)
            : null;
}

public sealed class ListActivityHandler(NpgsqlDataSource database, IDocumentStore store, RequestScope scope, ReviewHistory history) : IRequestHandler<ListActivity, ActivityPageOfEvents>
{
    public async Task<ActivityPageOfEvents> Handle(ListActivity request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var take = Math.Clamp(request.Take, 1, 200);
        var found = new List<(long Sequence, ActivityPlace Place)>();
        await using (var command = Select(request, take + 1))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                found.Add((reader.GetInt64(0), new ActivityPlace(reader.GetFieldValue<DateTimeOffset>(1), reader.GetGuid(2), reader.GetInt32(3))));
        }

        if (found.Count == 0)
            return new ActivityPageOfEvents([], null);
        var page = found.Take(take).ToList();
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var wanted = page.Select(one => one.Sequence).ToArray();
        var events = await session.Events.QueryAllRawEvents().Where(e => wanted.Contains(e.Sequence)).ToListAsync(cancellationToken);
        var entries = (await history.OfEventsAsync(session, [.. events], cancellationToken)).ToDictionary(entry => (entry.UseCaseId, entry.Version));
        return new ActivityPageOfEvents([.. page.Select(one => entries[(one.Place.UseCaseId, one.Place.Version)])], found.Count > take ? page[^1].Place : null);
    }

    private NpgsqlCommand Select(ListActivity request, int take)
    {
        var command = database.CreateCommand();
        List<string> conditions = [$"h.tenant_id = {Given(scope.Actor.WorkspaceId)}"];
        List<string> ofEvent = ["e.tenant_id = h.tenant_id and e.stream_id = h.use_case_id and e.version = h.version"];
        if (request.UseCase is { } useCase)
            conditions.Add($"h.use_case_id = {Given(useCase)}");
        if (request.Member is { } member)
            ofEvent.Add($"e.user_name = {Given(member.ToString("N"))}");
        if (request.Kind.Length > 0)
            ofEvent.Add($"e.type = any ({Given(StoredEvents.NamesOf(EventKind.TypesOf(request.Kind)))})");
        if (request.Tag.Length > 0)
        {
            conditions.Add(
                $"h.use_case_id = any (array(select x.use_case_id from ledger.portfolio_text x where x.tenant_id = {Given(scope.Actor.WorkspaceId)} "
                + $"and x.valid_to = 'infinity' and x.tag_keys @> {Given(new[] { SearchText.KeyOfTag(request.Tag) })}))");
        }

        if (request.After is { } place)
            conditions.Add($"(h.at, h.use_case_id, h.version) < ({Given(place.At.ToUniversalTime())}, {Given(place.UseCaseId)}, {Given((int)place.Version)})");
        // The history is gone through from its newest entry on, until there are enough; the offset keeps PostgreSQL from reading all events to join them.
        command.CommandText =
            $"""
            select e.seq_id, h.at, h.use_case_id, h.version from ledger.review_history h
            cross join lateral (select e.seq_id from ledger.mt_events e where {string.Join(" and ", ofEvent)} offset 0) e
            where {string.Join(" and ", conditions)} order by h.at desc, h.use_case_id desc, h.version desc limit {Given(take)}
            """;
        return command;

        string Given(object value)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
            return string.Create(CultureInfo.InvariantCulture, $"${command.Parameters.Count}");
        }
    }
}
