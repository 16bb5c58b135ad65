using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace DecisionLedger.Web.Ledger;

/// <summary>A use case as Marten loads it for writing: the pure fold, under the stream's id. Never stored.</summary>
public sealed class UseCaseStream
{
    public Guid Id { get; set; }

    public UseCase? UseCase { get; set; }
}

/// <summary>Hands Marten's live aggregation to the domain's own fold, so that there is one fold only.</summary>
public sealed partial class UseCaseStreamProjection : SingleStreamProjection<UseCaseStream, Guid>
{
    public override UseCaseStream Evolve(UseCaseStream? snapshot, Guid id, IEvent e)
    {
        snapshot ??= new UseCaseStream { Id = id };
        if (e.Data is IUseCaseEvent happened)
            snapshot.UseCase = UseCase.Evolve(snapshot.UseCase, happened);
        return snapshot;
    }
}
