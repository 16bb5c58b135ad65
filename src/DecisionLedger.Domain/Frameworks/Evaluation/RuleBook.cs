using System.Collections.Concurrent;
using System.Numerics;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>A checked document made ready to be evaluated: ids as positions, sets of approaches and rules as bits, conditions bound.</summary>
internal sealed class RuleBook
{
    // As many as there are paths that were ever recommended.
    private readonly ConcurrentDictionary<uint, string[]> _approaches = new();

    public RuleBook(FrameworkDocument document)
    {
        Document = document;
        Families = document.Families;
        NeedIds = Positions(document.Needs.Select(need => need.Id));
        QuestionIds = Positions(document.Checklist.Questions.Select(question => question.Id));
        SignIds = Positions(document.Signs.Select(sign => sign.Id));
        MeasurementIds = Positions(document.Measurements.Select(measurement => measurement.Id));
        ApproachIds = Positions(document.Approaches.Select(approach => approach.Id));

        var rules = document.Rules;
        Rule[] all = [.. rules.Pulls, .. rules.Evidence, .. rules.Holds, .. rules.Combines];
        RuleIds = Positions(all.Select(rule => rule.Id));

        var binding = new ConditionBinding(this);
        Rules = [.. all.Select((rule, index) => new BoundRule(rule, 1ul << index, binding.Bind(rule.When)))];
        Steps = [.. RuleOrder.Of(rules).Order.Select(StepOf)];
        GiveWays = [.. HoldsOf(HoldEffect.GivesWay)];
        Blocks = [.. HoldsOf(HoldEffect.Blocks)];
        StandIns = document.Approaches.Select(approach => StandInsFor(approach.Id, binding)).ToArray();
        Supersessions = [.. rules.Supersessions.Select(supersession => (SetOf([supersession.Approach]), SetOf(supersession.Over)))];
        Explaining = BitsOf(rules.Pulls) | BitsOf(rules.Holds.Where(hold => hold.Effect == HoldEffect.GivesWay));
        Blocking = BitsOf(rules.Holds.Where(hold => hold.Effect == HoldEffect.Blocks));
        Evidence = [.. rules.Evidence.Select(evidence => (this[evidence.Id].Bit, BitsOf(evidence.Suppresses), BitsOf(evidence.Steers)))];
        Matrix = new MatrixShares(this);
        Kinds = new ValueKinds(document);
        Warnings = [.. document.Warnings.Select(warning => (warning, binding.Bind(warning.When)))];
    }

    public FrameworkDocument Document { get; }

    public IReadOnlyList<Family> Families { get; }

    public IReadOnlyDictionary<string, int> NeedIds { get; }

    public IReadOnlyDictionary<string, int> QuestionIds { get; }

    public IReadOnlyDictionary<string, int> SignIds { get; }

    public IReadOnlyDictionary<string, int> MeasurementIds { get; }

    public IReadOnlyDictionary<string, int> ApproachIds { get; }

    public IReadOnlyDictionary<string, int> RuleIds { get; }

    /// <summary>Pulls, evidence, holds and combines, each in the document's order.</summary>
    public IReadOnlyList<BoundRule> Rules { get; }

    public Step[] Steps { get; }

    public (BoundRule Rule, uint Holds, uint To)[] GiveWays { get; }

    public (BoundRule Rule, uint Holds, uint To)[] Blocks { get; }

    /// <summary>By the blocked approach's position: what may stand in for it, in order of preference.</summary>
    public (Func<FactSheet, bool>? Holds, uint Approach)[][] StandIns { get; }

    public (uint Approach, uint Over)[] Supersessions { get; }

    /// <summary>The rules that are a reason wherever they fired: those that pull, and those that give way.</summary>
    public ulong Explaining { get; }

    /// <summary>The gates: the rules that hold an approach back.</summary>
    public ulong Blocking { get; }

    /// <summary>Evidence, with the rules that it keeps from firing and those whose approach it names.</summary>
    public (ulong Bit, ulong Suppresses, ulong Steers)[] Evidence { get; }

    public MatrixShares Matrix { get; }

    public ValueKinds Kinds { get; }

    public IReadOnlyList<(WarningRule Warning, BoundCondition When)> Warnings { get; }

    public BoundRule this[string rule] => Rules[RuleIds[rule]];

    public uint SetOf(IEnumerable<string> approaches) => approaches.Aggregate(0u, (set, id) => set | (1u << ApproachIds[id]));

    /// <summary>The ids of a set of approaches, in the document's order; always the same list for the same set.</summary>
    public IReadOnlyList<string> ApproachesIn(uint set)
    {
        if (_approaches.TryGetValue(set, out var known))
            return known;
        var ids = new string[BitOperations.PopCount(set)];
        var left = set;
        for (var index = 0; left != 0; left &= left - 1)
            ids[index++] = Document.Approaches[BitOperations.TrailingZeroCount(left)].Id;
        return _approaches.GetOrAdd(set, ids);
    }

    /// <summary>The ids of a set of rules, in the book's order.</summary>
    public IReadOnlyList<string> RulesIn(ulong set)
    {
        if (set == 0)
            return [];
        var ids = new string[BitOperations.PopCount(set)];
        for (var index = 0; set != 0; set &= set - 1)
            ids[index++] = Rules[BitOperations.TrailingZeroCount(set)].Rule.Id;
        return ids;
    }

    private ulong BitsOf(IEnumerable<Rule> rules) => BitsOf(rules.Select(rule => rule.Id));

    private ulong BitsOf(IEnumerable<string> rules) => rules.Aggregate(0ul, (bits, id) => bits | this[id].Bit);

    private static Dictionary<string, int> Positions(IEnumerable<string> ids) =>
        ids.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index);

    private Step StepOf(Rule rule)
    {
        var bound = this[rule.Id];
        var evidence = Document.Rules.Evidence;
        return new Step(
            bound.Bit,
            bound.When.Holds,
            rule is PullRule pull ? ApproachIds[pull.Pulls] : -1,
            evidence.Where(item => item.Suppresses.Contains(rule.Id)).Aggregate(0ul, (bits, item) => bits | this[item.Id].Bit),
            [.. evidence.Where(item => item.Steers.Contains(rule.Id))
                .Select(item => (this[item.Id].Bit, item.ToLatestOf.Select(id => ApproachIds[id]).ToArray()))]);
    }

    private IEnumerable<(BoundRule Rule, uint Holds, uint To)> HoldsOf(HoldEffect effect) =>
        Document.Rules.Holds.Where(hold => hold.Effect == effect)
            .Select(hold => (this[hold.Id], SetOf([hold.Holds]), hold.To is null ? 0u : SetOf([hold.To])));

    private (Func<FactSheet, bool>? Holds, uint Approach)[] StandInsFor(string approach, ConditionBinding binding) =>
        [.. Document.Rules.StandIns.Where(standIn => standIn.For == approach).SelectMany(standIn => standIn.Choices)
            .Select(choice => (choice.When is null ? null : binding.Bind(choice.When).Holds, SetOf([choice.Approach])))];
}
