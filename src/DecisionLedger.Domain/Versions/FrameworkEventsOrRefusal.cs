using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.Versions.Events;

namespace DecisionLedger.Domain.Versions;

/// <summary>What a command on a framework comes to: events to append (none where nothing changed), or a refusal.</summary>
public sealed class FrameworkEventsOrRefusal
{
    private FrameworkEventsOrRefusal(IReadOnlyList<IFrameworkEvent> events, Refusal? refusal)
    {
        Events = events;
        Refusal = refusal;
    }

    public static FrameworkEventsOrRefusal NothingChanged { get; } = new([], null);

    public IReadOnlyList<IFrameworkEvent> Events { get; }

    public Refusal? Refusal { get; }

    public static FrameworkEventsOrRefusal Of(params IReadOnlyList<IFrameworkEvent> events) => new(events, null);

    public static implicit operator FrameworkEventsOrRefusal(Refusal refusal) => new([], refusal);
}
