using System.Runtime.CompilerServices;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using MediatR;

namespace DecisionLedger.Web.EventStore;

/// <summary>
/// Folds each event into its use case, in the transaction that appends it, and hands what came of it to MediatR's handlers, which write the
/// snapshot and the review history. A rebuild folds with the same <see cref="Fold"/>.
/// </summary>
public sealed class UseCaseProjection(IServiceScopeFactory scopes, FrameworkVersions frameworks) : IProjection
{
    // What the command in a session has read already, and where it finds what came of its events: neither is read from the database twice.
    private static readonly ConditionalWeakTable<IDocumentOperations, CommandFold> Commands = [];

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        foreach (var (own, recorded) in EventsByTenant.Of<IUseCaseEvent>(operations, events))
        {
            Commands.TryGetValue(own, out var command);
            var snapshots = await SnapshotsBefore(own, recorded, command, cancellation);
            var lookup = await frameworks.LookupAsync(own, NamedIn(snapshots.Values, recorded), cancellation);
            var steps = new List<RecordedStep>(recorded.Count);
            foreach (var one in recorded)
            {
                var step = Fold(one, snapshots.GetValueOrDefault(one.StreamId), lookup);
                snapshots[one.StreamId] = step.After;
                steps.Add(step);
            }

            if (command is not null)
                command.Steps = steps;
            await mediator.Publish(new UseCaseEventsRecorded(own, steps), cancellation);
        }
    }

    /// <summary>One step of the fold: what an event made of a use case.</summary>
    public static RecordedStep Fold(IEvent recorded, UseCaseSnapshot? before, FrameworkLookup frameworks)
    {
        var happened = (IUseCaseEvent)recorded.Data;
        var at = RecordedTime.Of(recorded);
        var state = AssessmentOutline.After(before?.State, happened, frameworks);
        return new RecordedStep(recorded, before, UseCaseSnapshot.After(before, recorded.StreamId, state, at, RecordedActor.Of(recorded)), frameworks(state.UseCase.Framework));
    }

    /// <summary>Tells the projection what a command read in its session, and gives back where to find what came of its events.</summary>
    public static CommandFold Begin(IDocumentSession session, UseCaseSnapshot? read)
    {
        var fold = new CommandFold(read);
        Commands.AddOrUpdate(session, fold);
        return fold;
    }

    private static async Task<Dictionary<Guid, UseCaseSnapshot>> SnapshotsBefore(
        IDocumentOperations operations, IReadOnlyList<IEvent> recorded, CommandFold? command, CancellationToken cancellation)
    {
        // A stream that begins here has none.
        var goingOn = recorded.Select(e => e.StreamId).Distinct().Except(recorded.Where(e => e.Data is UseCaseLogged).Select(e => e.StreamId)).ToList();
        var snapshots = goingOn switch
        {
            [] => [],
            [var only] when command?.Read is { } read && read.UseCaseId == only => [read],
            _ => await UseCaseSnapshots.NewestAsync(operations, goingOn, cancellation),
        };
        return snapshots.ToDictionary(s => s.UseCaseId);
    }

    /// <summary>All framework versions that folding the events asks for: those that the use cases were ever read under, and those that the events name.</summary>
    private static IEnumerable<FrameworkKey> NamedIn(IEnumerable<UseCaseSnapshot> snapshots, IReadOnlyList<IEvent> recorded) =>
        snapshots.SelectMany(s => FrameworkVersions.NamedBy(s.State.UseCase))
            .Concat(FrameworkVersions.NamedBy(recorded.Select(e => (IUseCaseEvent)e.Data)))
            .Distinct();
}

/// <summary>What a command read before it decided, and what came of the events that it appended.</summary>
/// <param name="Read">The use case that it decided on; null where it logs a new one.</param>
public sealed record CommandFold(UseCaseSnapshot? Read)
{
    public IReadOnlyList<RecordedStep> Steps { get; set; } = [];
}

/// <summary>An event and what it made of its use case.</summary>
/// <param name="Recorded">The event.</param>
/// <param name="Before">The use case before the event; null for the first.</param>
/// <param name="After">The use case after it.</param>
/// <param name="Framework">The framework version that the use case uses after it.</param>
public sealed record RecordedStep(IEvent Recorded, UseCaseSnapshot? Before, UseCaseSnapshot After, Framework Framework)
{
    public Guid UseCaseId => After.UseCaseId;

    /// <summary>The entry of the review history that a reader sees.</summary>
    public ReviewHistoryEntry ToEntry() => HistoryRow.Of(Before, After, Framework).With(Recorded, Framework);
}

/// <summary>Told to the handlers that write read models, in the transaction that appends the events.</summary>
/// <param name="Operations">Where they queue what they write.</param>
/// <param name="Steps">The events of one workspace, in order.</param>
public sealed record UseCaseEventsRecorded(IDocumentOperations Operations, IReadOnlyList<RecordedStep> Steps) : INotification;

public sealed class WriteUseCaseSnapshots : INotificationHandler<UseCaseEventsRecorded>
{
    public Task Handle(UseCaseEventsRecorded notification, CancellationToken cancellationToken)
    {
        foreach (var step in notification.Steps)
            UseCaseSnapshots.QueueKept(notification.Operations, step.After);
        foreach (var last in notification.Steps.GroupBy(s => s.UseCaseId).Select(g => g.Last()))
            UseCaseSnapshots.Queue(notification.Operations, last.After);
        return Task.CompletedTask;
    }
}

public sealed class WriteReviewHistory : INotificationHandler<UseCaseEventsRecorded>
{
    public Task Handle(UseCaseEventsRecorded notification, CancellationToken cancellationToken)
    {
        foreach (var step in notification.Steps)
            ReviewHistory.Queue(notification.Operations, HistoryRow.Of(step.Before, step.After, step.Framework));
        return Task.CompletedTask;
    }
}
