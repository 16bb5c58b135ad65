using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Validation;

/// <summary>The facts that conditions mention, each with the values that can make a difference, the first being that nothing is known.</summary>
internal sealed class FactSpace(FrameworkDocument document, NumbersOfInterest numbersOfInterest, bool throughRules)
{
    private const int NoOrYes = 2;
    private const int UnknownYesOrNo = 3;
    private const int UnknownOrALevel = 4;

    private readonly Dictionary<string, int> _places = [];
    private readonly List<int> _values = [];

    public long Combinations => _values.Aggregate(1L, (product, values) => Math.Min(product * values, int.MaxValue));

    /// <summary>Every combination, in one array that changes from step to step.</summary>
    public IEnumerable<int[]> All()
    {
        var combination = new int[_values.Count];
        while (true)
        {
            yield return combination;
            var digit = 0;
            while (digit < combination.Length && ++combination[digit] == _values[digit])
                combination[digit++] = 0;
            if (digit == combination.Length)
                yield break;
        }
    }

    public Func<int[], bool> Compile(Condition condition)
    {
        switch (condition)
        {
            case AllCondition all:
                var every = all.All.Select(Compile).ToArray();
                return facts => Array.TrueForAll(every, part => part(facts));
            case AnyCondition any:
                var some = any.Any.Select(Compile).ToArray();
                return facts => Array.Exists(some, part => part(facts));
            case NotCondition not:
                var inner = Compile(not.Not);
                return facts => !inner(facts);
            case NeedCondition need:
                return AtLeast(Place(FactPath.Need(need.Need), UnknownOrALevel), 1 + (int)need.AtLeast);
            case AnyNeedStatedCondition stated:
                return AnyNeedStated(stated.AnyNeedStated);
            case AnswerCondition answer:
                return Is(Place(FactPath.Answer(answer.Answer), UnknownYesOrNo), answer.Is == AnswerValue.Yes ? 1 : 2);
            case MeasurementCondition measurement:
                return Measured(measurement);
            case LatestTrialCondition trial:
                return Tried(trial);
            case RuleCondition rule:
                return Fires(rule.Rule);
            case StandsCondition stands:
                var standing = stands.Stands.Select(approach => Free($"stands {approach}")).ToArray();
                return facts => Array.Exists(standing, part => part(facts));
            case SignCondition sign:
                return Free(FactPath.Sign(sign.Sign));
            case DecidedCondition decided:
                return Free($"decided {decided.Decided}");
            case DecisionNotesCondition notes:
                return Free($"notes {notes.DecisionNotes}");
            case PurposeCondition purpose:
                return Free($"purpose of {purpose.Of}: {string.Join(' ', purpose.Purpose)}");
            default:
                throw new InvalidOperationException($"No meaning is given to {condition.GetType().Name}.");
        }
    }

    public Func<int[], bool> Fires(Rule rule)
    {
        var holds = Compile(rule.When);
        var suppressing = document.Rules.Evidence.Where(evidence => evidence.Suppresses.Contains(rule.Id)).Select(evidence => Fires(evidence.Id)).ToArray();
        return facts => holds(facts) && !Array.Exists(suppressing, evidence => evidence(facts));
    }

    private Func<int[], bool> Fires(string id)
    {
        if (!throughRules)
            return Free($"rule {id}");
        if (document.Rules.Pulls.Concat<Rule>(document.Rules.Evidence).FirstOrDefault(rule => rule.Id == id) is { } first)
            return Fires(first);

        // Whether a rule that holds back has anything to hold back depends on more than is looked at here.
        var reached = Free($"rule {id}");
        var holds = Compile(document.Rules.Holds.First(rule => rule.Id == id).When);
        return facts => reached(facts) && holds(facts);
    }

    private Func<int[], bool> AnyNeedStated(bool wanted)
    {
        var others = Free("another need is stated");
        var needs = document.Needs.Select(need => FactPath.Need(need.Id)).ToArray();
        return facts => wanted == (others(facts) || Array.Exists(needs, need => _places.TryGetValue(need, out var place) && facts[place] > 0));
    }

    private Func<int[], bool> Measured(MeasurementCondition bounds)
    {
        var numbers = numbersOfInterest.Of(bounds.Measurement);
        var place = Place(FactPath.Measurement(bounds.Measurement), 1 + numbers.Count);
        return facts => facts[place] == 0
            ? bounds.Known == false
            : bounds.Known != false
                && !(numbers[facts[place] - 1] <= bounds.Over)
                && !(numbers[facts[place] - 1] < bounds.AtLeast)
                && !(numbers[facts[place] - 1] >= bounds.Under)
                && !(numbers[facts[place] - 1] > bounds.AtMost);
    }

    /// <summary>How the latest trial of this very set of approaches went; sets that overlap are taken as if they did not.</summary>
    private Func<int[], bool> Tried(LatestTrialCondition trial)
    {
        var outcomes = Enum.GetValues<TrialOutcome>();
        var place = Place($"{FactPath.Trials} {string.Join(' ', trial.LatestTrial.Order(StringComparer.Ordinal).Distinct())}", 1 + outcomes.Length);
        return facts => facts[place] > 0 && trial.In.Contains(outcomes[facts[place] - 1]);
    }

    private Func<int[], bool> Free(string key) => Is(Place(key, NoOrYes), 1);

    private static Func<int[], bool> Is(int place, int value) => facts => facts[place] == value;

    private static Func<int[], bool> AtLeast(int place, int value) => facts => facts[place] >= value;

    private int Place(string key, int values)
    {
        if (_places.TryGetValue(key, out var known))
            return known;
        _values.Add(values);
        return _places[key] = _values.Count - 1;
    }
}
