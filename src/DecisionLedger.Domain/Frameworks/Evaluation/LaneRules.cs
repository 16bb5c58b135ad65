using System.Numerics;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>
/// The rules that make a verdict, bound so that 64 variants of the same facts are gone through at once: in every word each variant has a bit, its lane,
/// and conditions join words as <see cref="RuleEngine"/> joins truths. Certainty tries thousands of variants.
/// </summary>
internal sealed class LaneRules
{
    private readonly CompiledRules _book;
    private readonly List<BoundCondition> _leaves = [];
    private readonly Dictionary<Condition, int> _leafOf = [];
    private readonly List<(Func<Lanes, ulong> Holds, HashSet<int> Leaves)> _roots = [];

    public LaneRules(CompiledRules book)
    {
        _book = book;
        Steps = [.. book.Steps.Select(step => Root(book.Rules[BitOperations.TrailingZeroCount(step.Bit)].When))];
        GiveWays = [.. book.GiveWays.Select(hold => Root(hold.Rule.When))];
        Blocks = [.. book.Blocks.Select(hold => Root(hold.Rule.When))];
        StandIns = [.. book.StandIns.Select(choices => choices.Select(choice => choice.When is { } when ? Root(when) : null).ToArray())];
        RootsOf = [.. Enumerable.Range(0, _leaves.Count).Select(leaf => _roots.Where(root => root.Leaves.Contains(leaf)).Select(root => root.Holds).ToArray())];

        var holds = book.Document.Rules.Holds.Select(hold => hold.Id).ToHashSet();
        AsksAHold = MovingConditions.Of(book.Document.Rules).OfType<RuleCondition>().Any(rule => holds.Contains(rule.Rule));
    }

    /// <summary>The conditions with none inside them, but for those about rules; each looks at one fact.</summary>
    public IReadOnlyList<BoundCondition> Leaves => _leaves;

    /// <summary>By leaf: the conditions of rules that look at it.</summary>
    public Func<Lanes, ulong>[][] RootsOf { get; }

    /// <summary>Whether a rule asks about a rule that holds back: then it matters when it is asked.</summary>
    public bool AsksAHold { get; }

    public Func<Lanes, ulong>[] Steps { get; }

    public Func<Lanes, ulong>[] GiveWays { get; }

    public Func<Lanes, ulong>[] Blocks { get; }

    public Func<Lanes, ulong>?[][] StandIns { get; }

    private Func<Lanes, ulong> Root(BoundCondition condition)
    {
        var leaves = new HashSet<int>();
        var holds = Bind(condition, leaves);
        _roots.Add((holds, leaves));
        return holds;
    }

    private Func<Lanes, ulong> Bind(BoundCondition condition, HashSet<int> leaves)
    {
        Func<Lanes, ulong>[] parts = [.. condition.Parts.Select(part => Bind(part, leaves))];
        switch (condition.Source)
        {
            case AllCondition:
                return lanes =>
                {
                    var hold = ulong.MaxValue;
                    for (var part = 0; part < parts.Length && hold != 0; part++)
                        hold &= parts[part](lanes);
                    return hold;
                };
            case AnyCondition:
                return lanes =>
                {
                    var hold = 0ul;
                    for (var part = 0; part < parts.Length && hold != ulong.MaxValue; part++)
                        hold |= parts[part](lanes);
                    return hold;
                };
            case NotCondition:
                var not = parts[0];
                return lanes => ~not(lanes);
            case RuleCondition rule:
                var asked = _book.RuleIds[rule.Rule];
                return lanes => lanes.Fired[asked];
            default:
                var leaf = LeafOf(condition);
                leaves.Add(leaf);
                return lanes => lanes.Leaves[leaf];
        }
    }

    private int LeafOf(BoundCondition condition)
    {
        if (!_leafOf.TryGetValue(condition.Source, out var leaf))
        {
            _leafOf.Add(condition.Source, leaf = _leaves.Count);
            _leaves.Add(condition);
        }

        return leaf;
    }
}
