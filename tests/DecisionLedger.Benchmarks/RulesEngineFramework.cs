using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using RulesEngine.Models;
using FrameworkRule = DecisionLedger.Domain.Frameworks.Documents.Rule;

namespace DecisionLedger.Benchmarks;

/// <summary>
/// A framework's rules given to Microsoft's RulesEngine, each as one lambda expression, and what it says of them made into a path. RulesEngine keeps no order
/// among rules, so a condition on another rule is that rule's expression written out.
/// </summary>
public sealed class RulesEngineFramework
{
    private const string Workflow = "framework";

    private readonly Framework _framework;
    private readonly RuleSet _rules;
    private readonly RulesEngine.RulesEngine _engine;

    public RulesEngineFramework(Framework framework)
    {
        (_framework, _rules) = (framework, framework.Document.Rules);
        var rules = _rules.Pulls.Concat<FrameworkRule>(_rules.Evidence).Concat(_rules.Holds);
        var workflow = new Workflow
        {
            WorkflowName = Workflow,
            Rules = [.. rules.Select(rule => new RulesEngine.Models.Rule { RuleName = rule.Id, Expression = Fires(rule) })],
        };
        // What costs time and is not asked for is off.
        _engine = new RulesEngine.RulesEngine([workflow], new ReSettings { EnableFormattedErrorMessage = false, EnableScopedParams = false, UseFastExpressionCompiler = true });
    }

    /// <summary>The rules that hold, and the path that follows from them.</summary>
    public async Task<(HashSet<string> Fired, IReadOnlyList<string> Now, IReadOnlyList<string> Target)> EvaluateAsync(Facts facts)
    {
        var flat = new FlatFacts(_framework, facts);
        var results = await _engine.ExecuteAllRulesAsync(Workflow, new RuleParameter("facts", flat));
        var fired = results.Where(result => result.IsSuccess).Select(result => result.Rule.RuleName).ToHashSet();

        var pulled = _rules.Pulls.Where(pull => fired.Contains(pull.Id)).Select(pull => PulledBy(pull, fired, flat)).ToHashSet();
        if (pulled.Count == 0)
            return (fired, [], []);

        foreach (var hold in _rules.Holds.Where(hold => hold.Effect == HoldEffect.GivesWay && fired.Contains(hold.Id)))
            if (pulled.Remove(hold.Holds))
                pulled.Add(hold.To!);
        Supersede(pulled);

        var now = pulled.ToHashSet();
        foreach (var hold in _rules.Holds.Where(hold => hold.Effect == HoldEffect.Blocks && fired.Contains(hold.Id) && pulled.Contains(hold.Holds)))
        {
            now.Remove(hold.Holds);
            now.Add(_rules.StandIns.Single(standIn => standIn.For == hold.Holds).Choices.First(choice => choice.When is null || Holds(choice.When, fired)).Approach);
        }

        Supersede(now);
        return (fired, InOrder(now), InOrder(pulled));
    }

    private string PulledBy(PullRule pull, HashSet<string> fired, FlatFacts facts)
    {
        foreach (var evidence in _rules.Evidence.Where(evidence => fired.Contains(evidence.Id) && evidence.Steers.Contains(pull.Id)))
            return evidence.ToLatestOf.MaxBy(approach => facts.TriedAt[Approach(approach)])!;
        return pull.Pulls;
    }

    private void Supersede(HashSet<string> approaches)
    {
        foreach (var supersession in _rules.Supersessions.Where(supersession => approaches.Contains(supersession.Approach)))
            approaches.ExceptWith(supersession.Over);
    }

    private List<string> InOrder(HashSet<string> approaches) =>
        _framework.Document.Approaches.Select(approach => approach.Id).Where(approaches.Contains).ToList();

    /// <summary>What stands in for a held approach depends on rules alone.</summary>
    private static bool Holds(Condition condition, HashSet<string> fired) => condition switch
    {
        AnyCondition any => any.Any.Any(part => Holds(part, fired)),
        RuleCondition rule => fired.Contains(rule.Rule),
        _ => throw new InvalidOperationException($"{condition.GetType().Name} is not translated here."),
    };

    private string Fires(FrameworkRule rule) =>
        _rules.Evidence.Where(evidence => evidence.Suppresses.Contains(rule.Id))
            .Aggregate(Expression(rule.When), (expression, evidence) => $"({expression} && !{Expression(evidence.When)})");

    private string Expression(Condition condition) => condition switch
    {
        AllCondition all => $"({string.Join(" && ", all.All.Select(Expression))})",
        AnyCondition any => $"({string.Join(" || ", any.Any.Select(Expression))})",
        NotCondition not => $"!{Expression(not.Not)}",
        NeedCondition need => $"(facts.Needs[{Position(_framework.Document.Needs, n => n.Id == need.Need)}] >= {(int)need.AtLeast})",
        AnyNeedStatedCondition stated => $"(facts.AnyNeedStated == {(stated.AnyNeedStated ? "true" : "false")})",
        AnswerCondition answer => $"(facts.Answers[{Position(_framework.Document.Checklist.Questions, q => q.Id == answer.Answer)}] == {(answer.Is == AnswerValue.Yes ? 1 : 0)})",
        SignCondition sign => $"facts.Signs[{Position(_framework.Document.Signs, s => s.Id == sign.Sign)}]",
        LatestTrialCondition trial => LatestTrial(trial),
        MeasurementCondition measurement => Measurement(measurement),
        RuleCondition other => Fires(_framework.Rule(other.Rule)!),
        _ => throw new InvalidOperationException($"{condition.GetType().Name} is not translated here."),
    };

    private string LatestTrial(LatestTrialCondition trial) => $"({string.Join(" || ", trial.LatestTrial.Select(approach =>
    {
        var at = Approach(approach);
        var later = trial.LatestTrial.Where(other => other != approach).Select(other => $" && facts.TriedAt[{at}] > facts.TriedAt[{Approach(other)}]");
        return $"(facts.TriedAt[{at}] >= 0{string.Concat(later)} && ({string.Join(" || ", trial.In.Select(outcome => $"facts.Outcomes[{at}] == {(int)outcome}"))}))";
    }))})";

    private string Measurement(MeasurementCondition bounds)
    {
        var at = Position(_framework.Document.Measurements, m => m.Id == bounds.Measurement);
        if (bounds.Known == false)
            return $"!facts.Measured[{at}]";
        var parts = new List<string> { $"facts.Measured[{at}]" };
        Add(">", bounds.Over);
        Add(">=", bounds.AtLeast);
        Add("<", bounds.Under);
        Add("<=", bounds.AtMost);
        return $"({string.Join(" && ", parts)})";

        void Add(string compares, decimal? bound)
        {
            if (bound is { } number)
                parts.Add($"facts.Numbers[{at}] {compares} {number.ToString(CultureInfo.InvariantCulture)}m");
        }
    }

    private int Approach(string id) => Position(_framework.Document.Approaches, approach => approach.Id == id);

    private static int Position<T>(IReadOnlyList<T> list, Predicate<T> wanted) => list.ToList().FindIndex(wanted);
}
