using System.Numerics;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>The smallest changes of known facts that change the verdict. Leaves the sheet as it found it, but for the rules that fired.</summary>
internal static class TippingPoints
{
    public static IReadOnlyList<TippingPoint> Of(Framework framework, FactVector sheet, Verdict today)
    {
        var changes = FactChanges.Of(framework.Book, sheet);
        var singles = changes.Select(change => Try(change)).OfType<TippingPoint>().ToList();
        return singles.Count > 0 ? singles : [.. Pairs().Select(pair => Try(pair.First, pair.Second)).OfType<TippingPoint>()];

        // Only those that do change it; there are thousands of pairs.
        IEnumerable<(FactChange First, FactChange Second)> Pairs()
        {
            var lanes = new PairedChanges(framework.Book, sheet, changes);
            var some = new List<(FactChange First, FactChange Second)>(Lanes.Count);
            for (var first = 0; first < changes.Count; first++)
            {
                for (var second = first + 1; second < changes.Count; second++)
                {
                    if (changes[first].Fact == changes[second].Fact)
                        continue;
                    lanes.Set(some.Count, first, second);
                    some.Add((changes[first], changes[second]));
                    if (some.Count < Lanes.Count)
                        continue;
                    foreach (var lane in lanes.OtherThan(today))
                        yield return some[lane];
                    some.Clear();
                }
            }

            foreach (var lane in lanes.OtherThan(today).Where(lane => lane < some.Count))
                yield return some[lane];
        }

        TippingPoint? Try(params ReadOnlySpan<FactChange> tried)
        {
            foreach (var change in tried)
                change.Apply();
            var verdict = RuleEngine.Run(framework.Book, sheet);
            foreach (var change in tried)
                change.Undo();

            return verdict == today
                ? null
                : new TippingPoint(
                    tried.ToArray().ToDictionary(change => change.Fact, change => change.Value),
                    framework.ApproachesIn(verdict.Now),
                    framework.ApproachesIn(verdict.Target));
        }
    }
}

/// <summary>Pairs of changes of known facts, 64 at a time in the lanes.</summary>
internal sealed class PairedChanges
{
    private readonly Lanes _lanes;
    private readonly ulong[] _today;
    private readonly int[][] _turned;

    public PairedChanges(CompiledRules book, FactVector sheet, IReadOnlyList<FactChange> changes)
    {
        _lanes = new Lanes(book, sheet);
        _today = [.. _lanes.Leaves];
        _turned = [.. changes.Select(Turned)];

        int[] Turned(FactChange change)
        {
            change.Apply();
            int[] turned = [.. Enumerable.Range(0, _today.Length).Where(leaf => book.Lanes.Leaves[leaf].Holds(sheet) != (_today[leaf] != 0))];
            change.Undo();
            return turned;
        }
    }

    /// <summary>Every leaf looks at one fact, so that what two changes turn are never the same leaves.</summary>
    public void Set(int lane, int first, int second)
    {
        foreach (var leaf in _turned[first])
            _lanes.Leaves[leaf] ^= 1ul << lane;
        foreach (var leaf in _turned[second])
            _lanes.Leaves[leaf] ^= 1ul << lane;
    }

    /// <summary>The lanes whose verdict is another; begins anew.</summary>
    public IReadOnlyList<int> OtherThan(Verdict today)
    {
        _lanes.Run();
        var other = _lanes.OtherThan(today);
        _today.CopyTo(_lanes.Leaves, 0);
        var found = new List<int>();
        for (; other != 0; other &= other - 1)
            found.Add(BitOperations.TrailingZeroCount(other));
        return found;
    }
}
