using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>A checked document made ready to be evaluated: ids as positions, sets of approaches and rules as bits, conditions bound.</summary>
internal sealed class RuleBook
{
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

    public ValueKinds Kinds { get; }

    public IReadOnlyList<(WarningRule Warning, BoundCondition When)> Warnings { get; }

    public BoundRule this[string rule] => Rules[RuleIds[rule]];

    public uint SetOf(IEnumerable<string> approaches) => approaches.Aggregate(0u, (set, id) => set | (1u << ApproachIds[id]));

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
