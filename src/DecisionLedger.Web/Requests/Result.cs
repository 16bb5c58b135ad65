using DecisionLedger.Domain.UseCases.Deciders;

namespace DecisionLedger.Web.Requests;

/// <summary>What a command came to: a value, or a refusal that left no trace.</summary>
public sealed record Result<T>
    where T : class
{
    private Result(T? value, Refusal? refusal, IReadOnlyList<IRecordedMeanwhile> meanwhile)
    {
        Value = value;
        Refusal = refusal;
        Meanwhile = meanwhile;
    }

    /// <summary>Null exactly where <see cref="Refusal"/> is set.</summary>
    public T? Value { get; }

    public Refusal? Refusal { get; }

    /// <summary>For a stale version: what others recorded since the version that the sender had seen, oldest first.</summary>
    public IReadOnlyList<IRecordedMeanwhile> Meanwhile { get; }

    /// <summary>Whether an earlier request with the same Idempotency-Key came to this; nothing was carried out now.</summary>
    public bool Replayed { get; init; }

    public static implicit operator Result<T>(T value) => new(value, null, []);

    public static implicit operator Result<T>(Refusal refusal) => new(null, refusal, []);

    public static Result<T> Stale(Refusal refusal, IReadOnlyList<IRecordedMeanwhile> meanwhile) => new(null, refusal, meanwhile);
}

/// <summary>One thing that others recorded since the version that a sender had seen.</summary>
public interface IRecordedMeanwhile
{
    long Version { get; }

    DateTimeOffset At { get; }

    /// <summary>Who recorded it; null where it was the program itself.</summary>
    Guid? ActorId { get; }

    string Kind { get; }

    string Words { get; }

    /// <summary>What the member added in their own words; may be empty.</summary>
    string Said { get; }
}
