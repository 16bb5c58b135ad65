using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases.Deciders;

/// <summary>What a command comes to: events to append (none where nothing changed), or a refusal.</summary>
public sealed class DecideResult
{
    private DecideResult(IReadOnlyList<IUseCaseEvent> events, Refusal? refusal)
    {
        Events = events;
        Refusal = refusal;
    }

    public static DecideResult NothingChanged { get; } = new([], null);

    public IReadOnlyList<IUseCaseEvent> Events { get; }

    public Refusal? Refusal { get; }

    public static DecideResult Of(params IReadOnlyList<IUseCaseEvent> events) => new(events, null);

    public static DecideResult Refused(Refusal refusal) => new([], refusal);

    public static implicit operator DecideResult(Refusal refusal) => Refused(refusal);
}

/// <summary>Why a command was not carried out, so that a person can act on it. A refused command leaves no trace.</summary>
/// <param name="Code">Stable, for programs: empty, too-long, control-characters, unknown-value, out-of-range, archived, nothing-decided, not-found, stale-version, key-reused.</param>
/// <param name="Message">What happened and what to do, for people.</param>
/// <param name="Field">The field it is about, in the API's spelling; null where it is about the whole.</param>
public sealed record Refusal(string Code, string Message, string? Field = null);
