using System.Collections.Concurrent;
using DecisionLedger.Domain.Texts;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>What keeps a condition from holding: one entry of words a fact that would have to differ.</summary>
/// <param name="words">One entry a fact.</param>
/// <param name="facts">Their paths.</param>
/// <param name="kept">Whether this very object comes again wherever the same is missing.</param>
internal sealed class MissingFacts(IReadOnlyList<string> words, IReadOnlyList<string> facts, bool kept)
{
    public static MissingFacts Nothing { get; } = new([], [], kept: true);

    /// <summary>Stands for what no single fact can change.</summary>
    public static MissingFacts OutOfReach { get; } = new([], [], kept: true);

    public IReadOnlyList<string> Words { get; } = words;

    public IReadOnlyList<string> Facts { get; } = facts;

    public bool Kept { get; } = kept;

    public int Count => ReferenceEquals(this, OutOfReach) ? int.MaxValue : Words.Count;

    public static MissingFacts One(string fact, string words, bool kept = true) => new([words], [fact], kept);
}

/// <summary>
/// Joins what is missing. A use case after the other lacks the same, so that a framework keeps what was joined once; what holds a measured number is as
/// various as numbers are, and is joined each time.
/// </summary>
internal sealed class MissingWords
{
    // Far more than a framework's rules come to, and little to keep.
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<(MissingFacts, MissingFacts), MissingFacts> _both = new();
    private readonly ConcurrentDictionary<(MissingFacts, MissingFacts), MissingFacts> _either = new();
    private readonly ConcurrentDictionary<string, MissingFacts> _otherwise = new();
    private int _kept;

    public MissingFacts Both(MissingFacts one, MissingFacts other) =>
        ReferenceEquals(one, MissingFacts.OutOfReach) || ReferenceEquals(other, MissingFacts.OutOfReach) ? MissingFacts.OutOfReach
        : one.Count == 0 ? other
        : other.Count == 0 ? one
        : Kept(_both, one, other, static (one, other, kept) => new([.. one.Words, .. other.Words], [.. one.Facts.Union(other.Facts)], kept));

    /// <summary>Whichever is less; where one fact would do on either side, both as one entry.</summary>
    public MissingFacts Either(MissingFacts one, MissingFacts other) => (one.Count, other.Count) switch
    {
        (1, 1) => Kept(_either, one, other, static (one, other, kept) =>
            new([$"{one.Words[0]}, or {ShownName.InSentence(other.Words[0])}"], [.. one.Facts.Union(other.Facts)], kept)),
        var (mine, others) => mine <= others ? one : other,
    };

    /// <summary>A fact that would have to differ, whatever it is.</summary>
    public MissingFacts Otherwise(string fact, Framework framework) =>
        _otherwise.GetOrAdd(fact, static (fact, framework) => MissingFacts.One(fact, $"{framework.NameOf(fact)} must have another value"), framework);

    private MissingFacts Kept(
        ConcurrentDictionary<(MissingFacts, MissingFacts), MissingFacts> joined, MissingFacts one, MissingFacts other, Func<MissingFacts, MissingFacts, bool, MissingFacts> join)
    {
        if (!one.Kept || !other.Kept)
            return join(one, other, false);
        if (joined.TryGetValue((one, other), out var known))
            return known;
        return Interlocked.Increment(ref _kept) > MostKept ? join(one, other, false) : joined.GetOrAdd((one, other), join(one, other, true));
    }
}
