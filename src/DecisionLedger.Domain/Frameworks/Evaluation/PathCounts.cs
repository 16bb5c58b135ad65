using System.Numerics;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>By approach, how many completions recommend it: for now, as part of the target, and for either of the two.</summary>
internal sealed class PathCounts(int approaches)
{
    private readonly long[] _now = new long[approaches];
    private readonly long[] _target = new long[approaches];
    private readonly long[] _either = new long[approaches];

    /// <summary>How many completions were counted.</summary>
    public long All { get; private set; }

    /// <summary>Whether an approach is part of every completion that was counted, for now or as the target.</summary>
    public bool AnyIsPartOfAll => Array.Exists(_either, count => count == All);

    public void Add(Lanes lanes, ulong counted)
    {
        All += BitOperations.PopCount(counted);
        for (var approach = 0; approach < _either.Length; approach++)
        {
            var (now, target) = (lanes.Now[approach] & counted, lanes.Target[approach] & counted);
            _now[approach] += BitOperations.PopCount(now);
            _target[approach] += BitOperations.PopCount(target);
            _either[approach] += BitOperations.PopCount(now | target);
        }
    }

    /// <param name="verdict">As <see cref="Lanes.NumberOf"/> gives it.</param>
    /// <param name="weight">How many completions it counts for.</param>
    public void Add(ulong verdict, long weight)
    {
        All += weight;
        if (verdict == uint.MaxValue)
            return;
        var (now, target) = ((uint)verdict, (uint)(verdict >> 32));
        Count(_now, now, weight);
        Count(_target, target, weight);
        Count(_either, now | target, weight);
    }

    /// <param name="approach">The approach's position.</param>
    /// <param name="every">Whether all completions were counted. In a sample none counts as part of all: draws that agree prove nothing.</param>
    public (double Share, double Now, double Target) Of(int approach, bool every) =>
        (ShareOf(_either[approach], every), ShareOf(_now[approach], every), ShareOf(_target[approach], every));

    private double ShareOf(long count, bool every) => (double)(count == All && !every ? All - 1 : count) / All;

    private static void Count(long[] counts, uint set, long weight)
    {
        for (; set != 0; set &= set - 1)
            counts[BitOperations.TrailingZeroCount(set)] += weight;
    }
}
