using DecisionLedger.Domain.UseCases.Behaviours;

namespace DecisionLedger.Web.Ledger;

/// <summary>What a command came to: a value, or a refusal that left no trace.</summary>
public sealed record Outcome<T>
    where T : class
{
    private Outcome(T? value, Refusal? refusal, IReadOnlyList<ReviewHistoryEntry> meanwhile)
    {
        Value = value;
        Refusal = refusal;
        Meanwhile = meanwhile;
    }

    /// <summary>Null exactly where <see cref="Refusal"/> is set.</summary>
    public T? Value { get; }

    public Refusal? Refusal { get; }

    /// <summary>For a stale version: what others recorded since the version that the sender had seen, oldest first.</summary>
    public IReadOnlyList<ReviewHistoryEntry> Meanwhile { get; }

    /// <summary>Whether an earlier request with the same Idempotency-Key came to this; nothing was carried out now.</summary>
    public bool Replayed { get; init; }

    public static implicit operator Outcome<T>(T value) => new(value, null, []);

    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal, []);

    public static Outcome<T> Stale(Refusal refusal, IReadOnlyList<ReviewHistoryEntry> meanwhile) => new(null, refusal, meanwhile);
}
