namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>The completions of the unknown facts, each known by the kinds of its values, 64 of them at a time in the lanes.</summary>
internal sealed class Completions
{
    // 3 levels of 6 needs and 2 answers to 6 questions would be under it twice over, were some kinds not the same.
    private const int MostGoneThrough = 1 << 14;

    private readonly Unknown[] _unknowns;
    private readonly Lanes _lanes;
    private readonly Told[] _told;
    private readonly bool _asksAHold;
    private readonly ulong[] _now;
    private readonly ulong[] _target;

    public Completions(CompiledRules book, FactVector sheet, Unknown[] unknowns)
    {
        _unknowns = unknowns;
        var count = 1L;
        for (var index = 0; index < unknowns.Length && count <= MostGoneThrough; index++)
            count *= unknowns[index].KindCount;
        CanBeGoneThrough = count <= MostGoneThrough;
        Count = CanBeGoneThrough ? (int)count : 0;

        foreach (var unknown in unknowns)
            unknown.SetKind(0);
        _lanes = new Lanes(book, sheet);
        _told = [.. unknowns.Select(unknown => Told.By(unknown, book.Lanes, sheet))];
        _asksAHold = book.Lanes.AsksAHold;
        _now = new ulong[_lanes.Now.Length];
        _target = new ulong[_now.Length];
    }

    /// <summary>Whether all of them are few enough to be gone through.</summary>
    public bool CanBeGoneThrough { get; }

    /// <summary>How many there are, where they are few enough.</summary>
    public int Count { get; }

    /// <summary>How many approaches the framework has.</summary>
    public int Approaches => _now.Length;

    /// <summary>Makes room for new completions in the lanes.</summary>
    public void Begin()
    {
        foreach (var told in _told)
            foreach (var leaf in told.Leaves)
                _lanes.Leaves[leaf] = 0;
    }

    public void Set(int lane, int unknown, int kind)
    {
        var told = _told[unknown];
        for (var i = 0; i < told.Leaves.Length; i++)
            _lanes.Leaves[told.Leaves[i]] |= told.Truths[kind][i] & (1ul << lane);
    }

    /// <summary>The lanes in which the verdict is the same.</summary>
    public ulong SameAs(Verdict verdict)
    {
        _lanes.Run();
        return ~_lanes.OtherThan(verdict);
    }

    /// <summary>Counts the approaches in the lanes that were run last.</summary>
    public void CountInto(PathCounts paths, ulong lanes) => paths.Add(_lanes, lanes);

    /// <summary>The lanes in which the verdict depends on an unknown; of the completions that were run last.</summary>
    public ulong[] DependingOn(ReadOnlySpan<int> unknowns)
    {
        var known = _lanes.Known;
        _lanes.Now.CopyTo(_now, 0);
        _lanes.Target.CopyTo(_target, 0);
        ulong[] fired = [.. _lanes.Fired];
        var depending = new ulong[unknowns.Length];
        for (var index = 0; index < unknowns.Length; index++)
        {
            var told = _told[unknowns[index]];
            ulong[] was = [.. told.Leaves.Select(leaf => _lanes.Leaves[leaf])];
            ulong[] held = [.. told.Roots.Select(root => root(_lanes))];
            for (var kind = 0; kind < _unknowns[unknowns[index]].KindCount; kind++)
            {
                for (var i = 0; i < was.Length; i++)
                    _lanes.Leaves[told.Leaves[i]] = told.Truths[kind][i];
                if (!_asksAHold && AllHoldAs(told.Roots, held))
                    continue;
                _lanes.Run();
                depending[index] |= _lanes.OtherThan(known, _now, _target);
                fired.CopyTo(_lanes.Fired, 0);
            }

            for (var i = 0; i < was.Length; i++)
                _lanes.Leaves[told.Leaves[i]] = was[i];
        }

        return depending;
    }

    /// <summary>The verdicts of all of them, in the order in which the kinds of the first unknown change fastest.</summary>
    public ulong[] Verdicts()
    {
        var verdicts = new ulong[Count];
        var kinds = new int[_unknowns.Length];
        for (var first = 0; first < Count; first += Lanes.Count)
        {
            var some = verdicts.AsSpan(first, Math.Min(Lanes.Count, Count - first));
            Begin();
            for (var lane = 0; lane < some.Length; lane++)
            {
                for (var index = 0; index < kinds.Length; index++)
                    Set(lane, index, kinds[index]);
                for (var index = 0; index < kinds.Length && ++kinds[index] == _unknowns[index].KindCount; index++)
                    kinds[index] = 0;
            }

            _lanes.Run();
            _lanes.Verdicts(some);
        }

        return verdicts;
    }

    public void Clear()
    {
        foreach (var unknown in _unknowns)
            unknown.Clear();
    }

    // Where no condition changes that looks at the fact, no rule is left that could: most facts matter to few rules, and most rules are decided by others.
    private bool AllHoldAs(Func<Lanes, ulong>[] roots, ulong[] held)
    {
        for (var i = 0; i < roots.Length; i++)
            if (roots[i](_lanes) != held[i])
                return false;
        return true;
    }

    /// <summary>What an unknown tells the rules.</summary>
    /// <param name="Leaves">The leaves that its kinds tell apart.</param>
    /// <param name="Truths">By kind and leaf: all lanes or none.</param>
    /// <param name="Roots">The conditions of rules that look at one of these leaves.</param>
    private sealed record Told(int[] Leaves, ulong[][] Truths, Func<Lanes, ulong>[] Roots)
    {
        public static Told By(Unknown unknown, LaneRules rules, FactVector sheet)
        {
            if (unknown.KindCount == 1)
                return new Told([], [[]], []);
            var truths = new bool[unknown.KindCount][];
            for (var kind = 0; kind < truths.Length; kind++)
            {
                unknown.SetKind(kind);
                truths[kind] = [.. rules.Leaves.Select(leaf => leaf.Holds(sheet))];
            }

            unknown.SetKind(0);
            int[] leaves = [.. Enumerable.Range(0, rules.Leaves.Count).Where(leaf => truths.Any(truth => truth[leaf] != truths[0][leaf]))];
            return new Told(
                leaves,
                [.. truths.Select(truth => leaves.Select(leaf => truth[leaf] ? ulong.MaxValue : 0).ToArray())],
                [.. leaves.SelectMany(leaf => rules.RootsOf[leaf]).Distinct()]);
        }
    }
}
