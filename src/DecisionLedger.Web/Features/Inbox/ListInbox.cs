using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;
using Npgsql;

namespace DecisionLedger.Web.Features.Inbox;

/// <summary>Reads what waits for the sender in the workspace, the newest first.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ListInbox : IRequest<InboxPageOfItems>
{
    /// <summary>The reader's day, on which review dates are due.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What the sender set aside until later, instead of what is up.</summary>
    public bool Snoozed { get; init; }

    /// <summary>Begin after this item; null for the first page.</summary>
    public InboxPlace? After { get; init; }

    public int Take { get; init; } = 50;
}

/// <param name="Items">This page.</param>
/// <param name="Waiting">How many items are up.</param>
/// <param name="Snoozed">How many the member set aside until later.</param>
/// <param name="Next">The last item, where there are more after it.</param>
public sealed record InboxPageOfItems(IReadOnlyList<InboxLine> Items, int Waiting, int Snoozed, InboxPlace? Next);

/// <summary>Where a page of the inbox ends.</summary>
public sealed record InboxPlace(DateTimeOffset Since, Guid UseCaseId, string Kind, string Subject)
{
    public IReadOnlyList<string> Parts => [Since.UtcTicks.ToString(CultureInfo.InvariantCulture), UseCaseId.ToString("N"), Kind, Subject];

    public static InboxPlace? Of(IReadOnlyList<string> parts) =>
        parts is [var ticks, var id, var kind, var subject] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTimeOffset.MaxValue.UtcTicks && Guid.TryParse(id, out var useCase)
            ? new InboxPlace(new DateTimeOffset(at, TimeSpan.Zero), useCase, kind, subject)
            : null;
}

public sealed class ListInboxHandler(NpgsqlDataSource database, IDocumentStore store, RequestScope scope, FrameworkVersions frameworks, TimeProvider clock)
    : IRequestHandler<ListInbox, InboxPageOfItems>
{
    public async Task<InboxPageOfItems> Handle(ListInbox request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var take = Math.Clamp(request.Take, 1, 200);
        var read = new List<StoredItem>();
        int waiting, snoozed;
        await using (var connection = await database.OpenConnectionAsync(cancellationToken))
        await using (var batch = new NpgsqlBatch(connection))
        {
            batch.BatchCommands.Add(InboxSql.Counts(scope.Actor, request.Today, clock.GetUtcNow()));
            batch.BatchCommands.Add(InboxSql.Items(scope.Actor, request, clock.GetUtcNow(), take + 1));
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            (waiting, snoozed) = ((int)reader.GetInt64(0), (int)reader.GetInt64(1));
            await reader.NextResultAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                read.Add(StoredItem.Read(reader));
        }

        var page = read.Take(take).ToList();
        return new InboxPageOfItems(
            await LinesAsync(page, cancellationToken), waiting, snoozed, read.Count > take ? page[^1].Place : null);
    }

    private async Task<IReadOnlyList<InboxLine>> LinesAsync(List<StoredItem> items, CancellationToken cancellation)
    {
        if (items.Count == 0)
            return [];
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var useCases = (await UseCaseSnapshots.NewestAsync(session, [.. items.Select(item => item.UseCaseId).Distinct()], cancellation)).ToDictionary(s => s.UseCaseId);
        var lookup = await frameworks.LookupAsync(session, useCases.Values.SelectMany(s => FrameworkVersions.NamedBy(s.State.UseCase)).Distinct(), cancellation);
        // One that was recorded between the two reads may have ended an item; then it is gone.
        return [.. items.Where(item => useCases.ContainsKey(item.UseCaseId)).Select(item => Line(item, useCases[item.UseCaseId], lookup(useCases[item.UseCaseId].State.UseCase.Framework)))];
    }

    private static DateOnly? DueOn(StoredItem item, UseCaseSnapshot useCase) => item.Kind switch
    {
        InboxItemKind.ReviewAsked => useCase.State.UseCase.Decision?.ReviewRequests.Find(request => request.AtVersion == item.AtVersion)?.DueOn,
        InboxItemKind.ReviewDateDue => useCase.State.UseCase.RevisitDate,
        _ => null,
    };

    private static InboxLine Line(StoredItem item, UseCaseSnapshot useCase, Domain.Frameworks.Framework framework) => new()
    {
        UseCaseId = item.UseCaseId,
        Title = useCase.State.UseCase.Title,
        Kind = item.Kind,
        Subject = item.Subject,
        AtVersion = item.AtVersion,
        Since = item.Place.Since,
        DueOn = DueOn(item, useCase),
        ActorId = item.Kind is InboxItemKind.ReviewDateDue ? null : RecordedActor.Of(item.UserName),
        Reason = InboxWords.ReasonOf(item.Kind, item.Subject, useCase.State, framework),
        Cause = item.Kind is InboxItemKind.DecisionDrifted or InboxItemKind.ReviewTriggerMet or InboxItemKind.AnswersTied ? EventWords.Of(item.Happened, framework) : "",
        Said = item.Kind is InboxItemKind.ReviewDateDue ? "" : EventWords.Said(item.Happened),
        SnoozedUntil = item.SnoozedUntil,
        HasDecision = useCase.State.UseCase.Decision is not null,
    };

    /// <summary>An item as it is stored, with the event that caused it.</summary>
    internal sealed record StoredItem(
        Guid UseCaseId, InboxItemKind Kind, string Subject, long AtVersion, InboxPlace Place, string? UserName, IUseCaseEvent Happened, DateTimeOffset? SnoozedUntil)
    {
        public static StoredItem Read(NpgsqlDataReader reader)
        {
            var (useCase, kind, subject) = (reader.GetGuid(0), reader.GetString(1), reader.GetString(2));
            return new StoredItem(
                useCase,
                Enum.Parse<InboxItemKind>(kind, ignoreCase: true),
                subject,
                reader.GetInt32(3),
                new InboxPlace(reader.GetFieldValue<DateTimeOffset>(4), useCase, kind, subject),
                reader.IsDBNull(5) ? null : reader.GetString(5),
                StoredEvents.Read(reader.GetString(6), reader.GetFieldValue<byte[]>(7)),
                reader.IsDBNull(8) ? null : reader.GetFieldValue<DateTimeOffset>(8));
        }
    }
}
