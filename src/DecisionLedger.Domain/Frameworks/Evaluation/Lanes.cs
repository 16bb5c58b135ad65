using System.Numerics;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>64 variants of the facts of a sheet, and what <see cref="RuleEngine"/> would come to for each.</summary>
internal sealed class Lanes
{
    public const int Count = 64;

    private readonly CompiledRules _book;
    private readonly LaneRules _rules;
    private readonly FactVector _sheet;
    private readonly ulong[] _pulled;
    private readonly ulong[] _blocked;

    /// <summary>Every lane as the sheet is.</summary>
    public Lanes(CompiledRules book, FactVector sheet)
    {
        (_book, _rules, _sheet) = (book, book.Lanes, sheet);
        sheet.Stands = 0;
        Leaves = [.. _rules.Leaves.Select(leaf => leaf.Holds(sheet) ? ulong.MaxValue : 0)];
        Fired = new ulong[book.Rules.Length];
        _pulled = new ulong[book.ApproachIds.Count];
        _blocked = new ulong[_pulled.Length];
        Now = new ulong[_pulled.Length];
        Target = new ulong[_pulled.Length];
    }

    /// <summary>By leaf of <see cref="LaneRules"/>: the lanes in which it holds.</summary>
    public ulong[] Leaves { get; }

    /// <summary>By rule of the book: the lanes in which it fired.</summary>
    public ulong[] Fired { get; }

    /// <summary>The lanes in which enough is known to recommend anything.</summary>
    public ulong Known { get; private set; }

    /// <summary>By approach: the lanes in which it is recommended for now.</summary>
    public ulong[] Now { get; }

    /// <summary>By approach: the lanes in which it is the target.</summary>
    public ulong[] Target { get; }

    /// <summary>A verdict as one number.</summary>
    // Nothing is recommended for now without a target, so that no path has the number of there being none.
    public static ulong NumberOf(Verdict verdict) =>
        verdict.Status == RecommendationStatus.NotEnoughKnown ? uint.MaxValue : ((ulong)verdict.Target << 32) | verdict.Now;

    public void Run()
    {
        Pull();
        Known = 0;
        foreach (var lanes in _pulled)
            Known |= lanes;

        for (var i = 0; i < _book.GiveWays.Length; i++)
        {
            var (rule, holds, to) = _book.GiveWays[i];
            var held = Any(_pulled, holds);
            if (held == 0 || (held &= _rules.GiveWays[i](this)) == 0)
                continue;
            Fired[Position(rule.Bit)] |= held;
            Remove(_pulled, holds, held);
            Add(_pulled, to, held);
        }

        _pulled.CopyTo(Target, 0);
        Supersede(Target);
        Target.CopyTo(Now, 0);
        Array.Clear(_blocked);
        for (var i = 0; i < _book.Blocks.Length; i++)
        {
            var (rule, holds, _) = _book.Blocks[i];
            var held = Any(Target, holds);
            if (held == 0 || (held &= _rules.Blocks[i](this)) == 0)
                continue;
            Fired[Position(rule.Bit)] |= held;
            Add(_blocked, holds, held);
            StandIn(holds, held);
        }

        for (var approach = 0; approach < Now.Length; approach++)
            Now[approach] &= ~_blocked[approach];
        Supersede(Now);
    }

    /// <summary>The lanes in which the verdict is another than this one.</summary>
    public ulong OtherThan(Verdict verdict)
    {
        var other = verdict.Status == RecommendationStatus.NotEnoughKnown ? Known : ~Known;
        for (var approach = 0; approach < Now.Length; approach++)
            other |= (Now[approach] ^ Spread(verdict.Now, approach)) | (Target[approach] ^ Spread(verdict.Target, approach));
        return other;

        static ulong Spread(uint set, int approach) => (set & (1u << approach)) != 0 ? ulong.MaxValue : 0;
    }

    /// <summary>The lanes in which the verdict is another than it was.</summary>
    public ulong OtherThan(ulong known, ulong[] now, ulong[] target)
    {
        var other = Known ^ known;
        for (var approach = 0; approach < Now.Length; approach++)
            other |= (Now[approach] ^ now[approach]) | (Target[approach] ^ target[approach]);
        return other;
    }

    /// <summary>The verdict of each lane as <see cref="NumberOf"/> gives it.</summary>
    public void Verdicts(Span<ulong> numbers)
    {
        for (var lane = 0; lane < numbers.Length; lane++)
            numbers[lane] = (Known & (1ul << lane)) == 0 ? uint.MaxValue : 0;
        for (var approach = 0; approach < Now.Length; approach++)
        {
            Mark(numbers, Now[approach], 1ul << approach);
            Mark(numbers, Target[approach], 1ul << (approach + 32));
        }

        static void Mark(Span<ulong> numbers, ulong lanes, ulong mark)
        {
            for (; lanes != 0; lanes &= lanes - 1)
            {
                var lane = BitOperations.TrailingZeroCount(lanes);
                if (lane >= numbers.Length)
                    return;
                numbers[lane] |= mark;
            }
        }
    }

    private void Pull()
    {
        Array.Clear(Fired);
        Array.Clear(_pulled);
        for (var i = 0; i < _book.Steps.Length; i++)
        {
            var step = _book.Steps[i];
            var fires = _rules.Steps[i](this) & ~AnyFired(step.SuppressedBy);
            Fired[Position(step.Bit)] = fires;
            if (step.Pulls < 0 || fires == 0)
                continue;
            foreach (var (by, among) in step.Steering)
            {
                if (_sheet.LatestTried(among) is not (>= 0 and var tried))
                    continue;
                var steered = fires & AnyFired(by);
                _pulled[tried] |= steered;
                fires &= ~steered;
            }

            _pulled[step.Pulls] |= fires;
        }
    }

    private void StandIn(uint approach, ulong lanes)
    {
        var position = BitOperations.TrailingZeroCount(approach);
        var choices = _book.StandIns[position];
        for (var i = 0; i < choices.Length && lanes != 0; i++)
        {
            var chosen = _rules.StandIns[position][i] is { } when ? lanes & when(this) : lanes;
            lanes &= ~chosen;
            if (chosen == 0)
                continue;
            var blocked = chosen & IsBlocked(choices[i].Approach);
            Add(Now, choices[i].Approach, chosen & ~blocked);
            if (blocked != 0)
                StandIn(choices[i].Approach, blocked);
        }
    }

    private ulong IsBlocked(uint approach)
    {
        var blocked = 0ul;
        for (var i = 0; i < _book.Blocks.Length; i++)
            if (_book.Blocks[i].Holds == approach)
                blocked |= _rules.Blocks[i](this);
        return blocked;
    }

    private void Supersede(ulong[] approaches)
    {
        foreach (var (approach, over) in _book.Supersessions)
            if (Any(approaches, approach) is not 0 and var lanes)
                Remove(approaches, over, lanes);
    }

    private ulong AnyFired(ulong rules)
    {
        var fired = 0ul;
        for (; rules != 0; rules &= rules - 1)
            fired |= Fired[Position(rules)];
        return fired;
    }

    private static int Position(ulong bit) => BitOperations.TrailingZeroCount(bit);

    private static ulong Any(ulong[] approaches, uint set)
    {
        var lanes = 0ul;
        for (; set != 0; set &= set - 1)
            lanes |= approaches[BitOperations.TrailingZeroCount(set)];
        return lanes;
    }

    private static void Add(ulong[] approaches, uint set, ulong lanes)
    {
        for (; set != 0; set &= set - 1)
            approaches[BitOperations.TrailingZeroCount(set)] |= lanes;
    }

    private static void Remove(ulong[] approaches, uint set, ulong lanes)
    {
        for (; set != 0; set &= set - 1)
            approaches[BitOperations.TrailingZeroCount(set)] &= ~lanes;
    }
}
