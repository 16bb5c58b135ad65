using DecisionLedger.Domain.Versions;
using DecisionLedger.Domain.Versions.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace DecisionLedger.Web.EventStore;

/// <summary>A framework of a workspace, with who did what to it and when. Written in the transaction that appends the event.</summary>
public sealed class FrameworkStream
{
    /// <summary>The stream's id, made from the framework's (<see cref="FrameworkVersions.StreamOf"/>).</summary>
    public Guid Id { get; set; }

    public VersionedFramework? Framework { get; set; }

    /// <summary>By event, oldest first: the entry of event v stands at v - 1.</summary>
    public List<FrameworkEventLine> Events { get; set; } = [];
}

/// <summary>Folds a framework's events, for writing and for reading alike.</summary>
public sealed partial class FrameworkStreamProjection : SingleStreamProjection<FrameworkStream, Guid>
{
    // Without this, Marten would look for a framework in every stream that anything is appended to.
    public FrameworkStreamProjection()
    {
        foreach (var type in EventNames.All.Keys.Where(typeof(IFrameworkEvent).IsAssignableFrom))
            IncludeType(type);
    }

    public override FrameworkStream? Evolve(FrameworkStream? snapshot, Guid id, IEvent e)
    {
        if (e.Data is not IFrameworkEvent happened)
            return snapshot;
        snapshot ??= new FrameworkStream { Id = id };
        snapshot.Framework = VersionedFramework.Evolve(snapshot.Framework, happened);
        var actor = Guid.TryParse(e.UserName, out var member) ? member : (Guid?)null;
        snapshot.Events.Add(new FrameworkEventLine(EventNames.All[happened.GetType()], RecordedTime.Of(e), actor));
        return snapshot;
    }
}
