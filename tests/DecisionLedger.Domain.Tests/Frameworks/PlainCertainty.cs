using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using static DecisionLedger.Domain.Frameworks.AnswerValue;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>A slow way to what certainty claims: it goes through everything and shares no code with it but the evaluator itself.</summary>
/// <param name="framework">The framework.</param>
/// <param name="numbers">Numbers about every bound that a rule sets, and others far from them.</param>
internal sealed class PlainCertainty(Framework framework, IReadOnlyList<decimal> numbers)
{
    public List<string> UnknownOf(Facts facts) =>
    [
        .. framework.Document.Needs.Where(need => !facts.Needs.ContainsKey(need.Id)).Select(need => FactPath.Need(need.Id)),
        .. framework.Document.Checklist.Questions
            .Where(question => facts.Contested.Contains(question.Id) || facts.Answers.GetValueOrDefault(question.Id, Unsure) == Unsure)
            .Select(question => FactPath.Answer(question.Id)),
    ];

    /// <summary>The first unknown fact's value changes fastest.</summary>
    public static IEnumerable<Facts> Completions(Facts facts, List<string> unknown) => unknown.Count == 0
        ? [facts]
        : Completions(facts, unknown[1..]).SelectMany(rest => ValuesOf(unknown[0]).Select(value => With(rest, unknown[0], value)));

    public double Influence(Facts facts, string fact, List<string> unknown)
    {
        var others = Completions(facts, [.. unknown.Where(other => other != fact)]).ToList();
        return (double)others.Count(other => ValuesOf(fact).Select(value => VerdictOf(With(other, fact, value))).Distinct().Count() > 1) / others.Count;
    }

    /// <summary>The same of all at once, from the verdicts of <see cref="Completions"/>.</summary>
    public static IEnumerable<double> Influences(Verdict[] verdicts, List<string> unknown)
    {
        var stride = 1;
        foreach (var fact in unknown)
        {
            var (apart, values) = (stride, ValuesOf(fact).Count);
            var groups = Enumerable.Range(0, verdicts.Length).Where(number => number / apart % values == 0).ToList();
            yield return (double)groups.Count(first => Enumerable.Range(1, values - 1).Any(value => verdicts[first + (value * apart)] != verdicts[first])) / groups.Count;
            stride *= values;
        }
    }

    public static List<string> ValuesOf(string fact) => FactPath.Split(fact).Kind == FactPath.Needs ? ["notNeeded", "wanted", "critical"] : ["no", "yes"];

    /// <summary>Every other value of every known fact.</summary>
    public IEnumerable<(string Fact, string Value)> OtherValues(Facts facts)
    {
        foreach (var need in framework.Document.Needs.Where(need => facts.Needs.ContainsKey(need.Id)))
            foreach (var level in Enum.GetValues<NeedLevel>().Where(level => level != facts.Needs[need.Id]))
                yield return (FactPath.Need(need.Id), char.ToLowerInvariant(level.ToString()[0]) + level.ToString()[1..]);
        foreach (var question in framework.Document.Checklist.Questions.Select(question => question.Id).Where(id => !facts.Contested.Contains(id)))
            if (facts.Answers.TryGetValue(question, out var answer) && answer != Unsure)
                yield return (FactPath.Answer(question), answer == Yes ? "no" : "yes");
        foreach (var sign in framework.Document.Signs)
            yield return (FactPath.Sign(sign.Id), facts.Signs.Contains(sign.Id) ? "notSeen" : "seen");
        foreach (var approach in framework.Document.Approaches.Select(approach => approach.Id))
            if (facts.Trials.LastOrDefault(trial => trial.Approach == approach) is { } latest)
                foreach (var outcome in Enum.GetValues<TrialOutcome>().Where(outcome => outcome != latest.Outcome))
                    yield return (FactPath.Trial(approach), outcome.ToString().ToLowerInvariant());
        foreach (var measurement in framework.Document.Measurements.Where(measurement => facts.Measurements.ContainsKey(measurement.Id)))
            foreach (var other in numbers.Where(other => other >= measurement.Min && other != facts.Measurements[measurement.Id]))
                if (measurement.Kind == MeasurementKind.Fractional || decimal.IsInteger(other))
                    yield return (FactPath.Measurement(measurement.Id), other.ToString(CultureInfo.InvariantCulture));
    }

    public static bool IsNumber(string fact) => FactPath.Split(fact).Kind == FactPath.Measurements;

    public Verdict VerdictOf(Facts facts) => Evaluator.Verdict(framework, facts);

    public static Facts With(Facts facts, string fact, string value)
    {
        var (kind, id) = FactPath.Split(fact);
        return kind switch
        {
            FactPath.Needs => facts.Need(id, Enum.Parse<NeedLevel>(value, ignoreCase: true)),
            FactPath.Answers => (facts with { Contested = [.. facts.Contested.Where(other => other != id)] })
                .Answer(id, Enum.Parse<AnswerValue>(value, ignoreCase: true)),
            FactPath.Signs when value == "seen" => facts.Sign(id),
            FactPath.Signs => facts with { Signs = [.. facts.Signs.Where(sign => sign != id)] },
            FactPath.Trials => facts with { Trials = Changed(facts.Trials, id, Enum.Parse<TrialOutcome>(value, ignoreCase: true)) },
            _ => facts.Measured(id, decimal.Parse(value, CultureInfo.InvariantCulture)),
        };
    }

    private static List<Trial> Changed(IReadOnlyList<Trial> trials, string approach, TrialOutcome outcome)
    {
        var changed = trials.ToList();
        var latest = changed.FindLastIndex(trial => trial.Approach == approach);
        changed[latest] = changed[latest] with { Outcome = outcome };
        return changed;
    }
}
