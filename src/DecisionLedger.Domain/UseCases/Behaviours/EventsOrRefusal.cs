using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases.Behaviours;

/// <summary>What a command comes to: events to append (none where nothing changed), or a refusal.</summary>
public sealed class EventsOrRefusal
{
    private EventsOrRefusal(IReadOnlyList<IUseCaseEvent> events, Refusal? refusal)
    {
        Events = events;
        Refusal = refusal;
    }

    public static EventsOrRefusal NothingChanged { get; } = new([], null);

    public IReadOnlyList<IUseCaseEvent> Events { get; }

    public Refusal? Refusal { get; }

    public static EventsOrRefusal Of(params IReadOnlyList<IUseCaseEvent> events) => new(events, null);

    public static EventsOrRefusal Refused(Refusal refusal) => new([], refusal);

    public static implicit operator EventsOrRefusal(Refusal refusal) => Refused(refusal);
}
