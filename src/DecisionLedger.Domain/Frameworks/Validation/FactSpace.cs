using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Validation;

/// <summary>
/// The facts that conditions mention, each with the values that can make a difference, the first being that nothing is known. Of a sheet on which only
/// some of them are filled in, conditions say that they hold, that they fail, or, with null, that it depends on the others.
/// </summary>
internal sealed class FactSpace(FrameworkDocument document, NumbersOfInterest numbersOfInterest)
{
    /// <summary>Stands for a fact that is not filled in yet.</summary>
    public const int Open = -1;

    private const int NoOrYes = 2;
    private const int UnknownYesOrNo = 3;
    private const int UnknownOrALevel = 4;

    private readonly Dictionary<string, int> _places = [];
    private readonly List<int> _values = [];
    private readonly Dictionary<string, Func<int[], bool?>> _rules = [];
    private int[] _needs = [];
    private int _step;

    /// <summary>By fact: how many values it has.</summary>
    public IReadOnlyList<int> Values => _values;

    /// <summary>How many facts were looked at.</summary>
    public int Looks { get; private set; }

    /// <summary>What is said of a sheet that changed since it was asked last.</summary>
    public bool? Of(Func<int[], bool?> condition, int[] facts)
    {
        _step++;
        return condition(facts);
    }

    public Func<int[], bool?> Compile(Condition condition)
    {
        switch (condition)
        {
            case AllCondition all:
                return Joined([.. all.All.Select(Compile)], decides: false);
            case AnyCondition any:
                return Joined([.. any.Any.Select(Compile)], decides: true);
            case NotCondition not:
                var inner = Compile(not.Not);
                return facts => !inner(facts);
            case NeedCondition need:
                return Is(Place(FactPath.Need(need.Need), UnknownOrALevel), value => value >= 1 + (int)need.AtLeast);
            case AnyNeedStatedCondition stated:
                return AnyNeedStated(stated.AnyNeedStated);
            case AnswerCondition answer:
                return Is(Place(FactPath.Answer(answer.Answer), UnknownYesOrNo), value => value == (answer.Is == AnswerValue.Yes ? 1 : 2));
            case MeasurementCondition measurement:
                return Measured(measurement);
            case LatestTrialCondition trial:
                return Tried(trial);
            case RuleCondition rule:
                return Fires(rule.Rule);
            case StandsCondition stands:
                return Joined([.. stands.Stands.Select(approach => Free($"stands {approach}"))], decides: true);
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

    public Func<int[], bool?> Fires(Rule rule)
    {
        var holds = Compile(rule.When);
        var suppressing = document.Rules.Evidence.Where(evidence => evidence.Suppresses.Contains(rule.Id)).Select(evidence => Fires(evidence.Id)).ToArray();
        return suppressing.Length == 0 ? holds : Joined([holds, .. suppressing.Select<Func<int[], bool?>, Func<int[], bool?>>(evidence => facts => !evidence(facts))], decides: false);
    }

    private Func<int[], bool?> Fires(string id)
    {
        if (_rules.TryGetValue(id, out var known))
            return known;

        // Whether a rule that holds back has anything to hold back depends on more than is looked at here.
        var fires = document.Rules.Pulls.Concat<Rule>(document.Rules.Evidence).FirstOrDefault(rule => rule.Id == id) is { } first
            ? Fires(first)
            : Joined([Free($"rule {id}"), Compile(document.Rules.Holds.First(rule => rule.Id == id).When)], decides: false);

        // Rules may ask about each other along many ways that lead to the same rule: each is worked out once a step.
        var (step, said) = (0, (bool?)null);
        return _rules[id] = facts =>
        {
            if (step != _step)
                (step, said) = (_step, fires(facts));
            return said;
        };
    }

    /// <param name="parts">The parts of an all or an any.</param>
    /// <param name="decides">What one part must say to decide alone.</param>
    private static Func<int[], bool?> Joined(Func<int[], bool?>[] parts, bool decides) => facts =>
    {
        bool? said = !decides;
        foreach (var part in parts)
        {
            var one = part(facts);
            if (one == decides)
                return decides;
            said = one is null ? null : said;
        }

        return said;
    };

    private Func<int[], bool?> AnyNeedStated(bool wanted)
    {
        var others = Free("another need is stated");
        return facts =>
        {
            var stated = others(facts);
            foreach (var need in _needs)
            {
                if (stated == true)
                    break;
                Looks++;
                stated = facts[need] == Open ? null : facts[need] > 0 ? true : stated;
            }

            return stated is null ? null : stated == wanted;
        };
    }

    private Func<int[], bool?> Measured(MeasurementCondition bounds)
    {
        var numbers = numbersOfInterest.Of(bounds.Measurement);
        return Is(
            Place(FactPath.Measurement(bounds.Measurement), 1 + numbers.Count),
            value => value == 0
                ? bounds.Known == false
                : bounds.Known != false
                    && !(numbers[value - 1] <= bounds.Over)
                    && !(numbers[value - 1] < bounds.AtLeast)
                    && !(numbers[value - 1] >= bounds.Under)
                    && !(numbers[value - 1] > bounds.AtMost));
    }

    /// <summary>How the latest trial of this very set of approaches went; sets that overlap are taken as if they did not.</summary>
    private Func<int[], bool?> Tried(LatestTrialCondition trial)
    {
        var outcomes = Enum.GetValues<TrialOutcome>();
        var place = Place($"{FactPath.Trials} {string.Join(' ', trial.LatestTrial.Order(StringComparer.Ordinal).Distinct())}", 1 + outcomes.Length);
        return Is(place, value => value > 0 && trial.In.Contains(outcomes[value - 1]));
    }

    private Func<int[], bool?> Free(string key) => Is(Place(key, NoOrYes), value => value == 1);

    private Func<int[], bool?> Is(int place, Func<int, bool> meets) => facts =>
    {
        Looks++;
        return facts[place] == Open ? null : meets(facts[place]);
    };

    private int Place(string key, int values)
    {
        if (_places.TryGetValue(key, out var known))
            return known;
        _values.Add(values);
        _places[key] = _values.Count - 1;
        if (FactPath.Split(key).Kind == FactPath.Needs)
            _needs = [.. _needs, _values.Count - 1];
        return _values.Count - 1;
    }
}

internal readonly record struct Satisfiability(bool CanHold, bool CanFail);
