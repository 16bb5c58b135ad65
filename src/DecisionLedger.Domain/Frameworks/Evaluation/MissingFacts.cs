namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>What keeps a condition from holding: one entry of words a fact that would have to be otherwise.</summary>
internal sealed record MissingFacts(IReadOnlyList<string> Words, IReadOnlyList<string> Facts)
{
    public static MissingFacts Nothing { get; } = new([], []);

    /// <summary>Stands for what no single fact can change.</summary>
    public static MissingFacts OutOfReach { get; } = new([], []);

    public int Count => ReferenceEquals(this, OutOfReach) ? int.MaxValue : Words.Count;

    public MissingFacts And(MissingFacts other) =>
        ReferenceEquals(this, OutOfReach) || ReferenceEquals(other, OutOfReach) ? OutOfReach
        : Count == 0 ? other
        : other.Count == 0 ? this
        : new([.. Words, .. other.Words], [.. Facts.Union(other.Facts)]);

    /// <summary>Whichever is less; where one fact would do on either side, both as one entry.</summary>
    public MissingFacts Or(MissingFacts other) => (Count, other.Count) switch
    {
        (1, 1) => new([$"{Words[0]}, or {FactWords.InSentence(other.Words[0])}"], [.. Facts.Union(other.Facts)]),
        var (mine, others) => mine <= others ? this : other,
    };
}
