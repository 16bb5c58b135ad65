using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Numerics;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>A checked document made ready to be evaluated: ids as positions, sets of approaches and rules as bits, conditions bound.</summary>
internal sealed class CompiledRules
{
    // As many as there are paths that were ever recommended.
    private readonly ConcurrentDictionary<uint, string[]> _approaches = new();
    private readonly ConcurrentDictionary<uint, SetUpCost?> _costs = new();
    private readonly Step?[] _stepOf;
    private readonly Lazy<LaneRules> _lanes;

    public CompiledRules(FrameworkDocument document)
    {
        Document = document;
        Families = document.Families;
        NeedIds = Positions(document.Needs.Select(need => need.Id));
        NeedPaths = [.. document.Needs.Select(need => FactPath.Need(need.Id))];
        QuestionIds = Positions(document.Checklist.Questions.Select(question => question.Id));
        SignIds = Positions(document.Signs.Select(sign => sign.Id));
        MeasurementIds = Positions(document.Measurements.Select(measurement => measurement.Id));
        ApproachIds = Positions(document.Approaches.Select(approach => approach.Id));

        var rules = document.Rules;
        Rule[] all = [.. rules.Pulls, .. rules.Evidence, .. rules.Holds, .. rules.Combines];
        RuleIds = Positions(all.Select(rule => rule.Id));

        var binding = new ConditionBinding(this);
        Rules = [.. all.Select((rule, index) => new BoundRule(rule, 1ul << index, binding.Bind(rule.When), NeedOf(rule), HeldBackBy(rule)))];
        Steps = [.. RuleOrder.Of(rules).Order.Select(StepOf)];
        _stepOf = [.. Rules.Select(rule => Array.Find(Steps, step => step.Bit == rule.Bit))];
        Combines = [.. rules.Combines.Select(combine => (this[combine.Id].When.Holds, combine.Pattern))];
        GiveWays = [.. HoldsOf(HoldEffect.GivesWay)];
        Blocks = [.. HoldsOf(HoldEffect.Blocks)];
        StandIns = document.Approaches.Select(approach => StandInsFor(approach.Id, binding)).ToArray();
        Supersessions = [.. rules.Supersessions.Select(supersession => (SetOf([supersession.Approach]), SetOf(supersession.Over)))];
        Explaining = BitsOf(rules.Pulls) | BitsOf(rules.Holds.Where(hold => hold.Effect == HoldEffect.GivesWay));
        Blocking = BitsOf(rules.Holds.Where(hold => hold.Effect == HoldEffect.Blocks));
        Evidence = [.. rules.Evidence.Select(evidence => (this[evidence.Id].Bit, BitsOf(evidence.Suppresses), BitsOf(evidence.Steers)))];
        Matrix = new MatrixShares(this);
        Tally = new ChecklistCount(this);
        Kinds = new ValueKinds(document);
        _lanes = new Lazy<LaneRules>(() => new LaneRules(this));
        Warnings = [.. document.Warnings.Select(warning => (warning, binding.Bind(warning.When)))];
    }

    public FrameworkDocument Document { get; }

    public IReadOnlyList<Family> Families { get; }

    public FrozenDictionary<string, int> NeedIds { get; }

    /// <summary>The fact paths of the needs, in the document's order of importance.</summary>
    public string[] NeedPaths { get; }

    public FrozenDictionary<string, int> QuestionIds { get; }

    public FrozenDictionary<string, int> SignIds { get; }

    public FrozenDictionary<string, int> MeasurementIds { get; }

    public FrozenDictionary<string, int> ApproachIds { get; }

    public FrozenDictionary<string, int> RuleIds { get; }

    /// <summary>Pulls, evidence, holds and combines, each in the document's order.</summary>
    public BoundRule[] Rules { get; }

    public Step[] Steps { get; }

    /// <summary>When which patterns stand.</summary>
    public (Func<FactVector, bool> Holds, string Pattern)[] Combines { get; }

    public (BoundRule Rule, uint Holds, uint To)[] GiveWays { get; }

    public (BoundRule Rule, uint Holds, uint To)[] Blocks { get; }

    /// <summary>By the blocked approach's position: what may stand in for it, in order of preference.</summary>
    public (BoundCondition? When, uint Approach)[][] StandIns { get; }

    public (uint Approach, uint Over)[] Supersessions { get; }

    /// <summary>The rules that are a reason wherever they fired: those that pull, and those that give way.</summary>
    public ulong Explaining { get; }

    /// <summary>The gates: the rules that hold an approach back.</summary>
    public ulong Blocking { get; }

    /// <summary>Evidence, with the rules that it keeps from firing and those whose approach it names.</summary>
    public (ulong Bit, ulong Suppresses, ulong Steers)[] Evidence { get; }

    public MatrixShares Matrix { get; }

    public ChecklistCount Tally { get; }

    /// <summary>What was said once of facts that are missing.</summary>
    public MissingWords Missing { get; } = new();

    public ValueKinds Kinds { get; }

    /// <summary>The rules bound to many variants of facts at once; few frameworks are ever asked how certain they are.</summary>
    public LaneRules Lanes => _lanes.Value;

    public (WarningRule Warning, BoundCondition When)[] Warnings { get; }

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

    /// <summary>What a set of approaches takes to set up; null where the framework says nothing of costs.</summary>
    public SetUpCost? CostOf(uint approaches) => _costs.GetOrAdd(approaches, static (set, book) => SetUpCosts.Of(book.Document, set), this);

    /// <summary>The step of evidence or of a rule that pulls.</summary>
    public Step StepOf(BoundRule rule) => _stepOf[BitOperations.TrailingZeroCount(rule.Bit)]!;

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

    private static FrozenDictionary<string, int> Positions(IEnumerable<string> ids) =>
        ids.Select((id, index) => (id, index)).ToFrozenDictionary(pair => pair.id, pair => pair.index);

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

    /// <summary>The need that a rule that pulls is about, as a position; -1 for other rules, and where it names none.</summary>
    private int NeedOf(Rule rule) => rule is PullRule && MainNeed(rule.When) is { } need ? NeedIds[need] : -1;

    private uint HeldBackBy(Rule rule) => rule is HoldRule hold ? SetOf([hold.Holds]) : 0;

    private static string? MainNeed(Condition condition) => condition switch
    {
        NeedCondition need => need.Need,
        AllCondition all => all.All.Select(MainNeed).FirstOrDefault(need => need is not null),
        AnyCondition any => any.Any.Select(MainNeed).FirstOrDefault(need => need is not null),
        _ => null,
    };

    private IEnumerable<(BoundRule Rule, uint Holds, uint To)> HoldsOf(HoldEffect effect) =>
        Document.Rules.Holds.Where(hold => hold.Effect == effect)
            .Select(hold => (this[hold.Id], SetOf([hold.Holds]), hold.To is null ? 0u : SetOf([hold.To])));

    private (BoundCondition? When, uint Approach)[] StandInsFor(string approach, ConditionBinding binding) =>
        [.. Document.Rules.StandIns.Where(standIn => standIn.For == approach).SelectMany(standIn => standIn.Choices)
            .Select(choice => (choice.When is null ? null : binding.Bind(choice.When), SetOf([choice.Approach])))];
}
