using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Samples.Seed;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.Samples;

/// <summary>The sample use cases that are still in the list.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ListSamples : IRequest<IReadOnlyList<Guid>>;

public sealed class ListSamplesHandler(IDocumentStore store, RequestScope scope) : IRequestHandler<ListSamples, IReadOnlyList<Guid>>
{
    public async Task<IReadOnlyList<Guid>> Handle(ListSamples request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var stored = await UseCaseSnapshots.NewestAsync(session, new SampleCast(scope.Actor.WorkspaceId).UseCases, cancellationToken);
        return [.. stored.Where(s => !s.State.UseCase.Archived).Select(s => s.UseCaseId)];
    }
}

/// <summary>Archives all sample use cases at once. Nothing in the ledger is deleted: they can be read, and restored one by one.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record ArchiveSamples : IRequest<ArchivedSamples>;

/// <param name="Archived">How many were archived now.</param>
/// <param name="Refusal">Why one of them was not; null where all were.</param>
public sealed record ArchivedSamples(int Archived, Refusal? Refusal);

public sealed class ArchiveSamplesHandler(IMediator mediator) : IRequestHandler<ArchiveSamples, ArchivedSamples>
{
    private const string Reason = "Sample use cases removed from the list.";

    public async Task<ArchivedSamples> Handle(ArchiveSamples request, CancellationToken cancellationToken)
    {
        var archived = 0;
        foreach (var sample in await mediator.Send(new ListSamples(), cancellationToken))
        {
            if ((await mediator.Send(new ArchiveUseCase(sample, Archived: true, Reason, Expected: null), cancellationToken)).Refusal is { } refusal)
                return new ArchivedSamples(archived, refusal);
            archived++;
        }

        return new ArchivedSamples(archived, null);
    }
}
