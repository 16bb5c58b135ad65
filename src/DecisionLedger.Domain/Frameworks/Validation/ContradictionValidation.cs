using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.Frameworks.Evaluation;
using DecisionLedger.Domain.Texts;

namespace DecisionLedger.Domain.Frameworks.Validation;

/// <summary>Finds what a document says and takes back: conditions that nothing meets or nothing fails, rules that never fire, steps never taken.</summary>
internal sealed class ContradictionValidation
{
    private readonly FrameworkDocument _document;
    private readonly ConditionSearch _search;
    private readonly ConditionWords _words;
    private readonly ProblemList _problems = new();
    private bool _exhausted;

    private ContradictionValidation(Framework framework)
    {
        _document = framework.Document;
        _search = new ConditionSearch(_document);
        _words = new ConditionWords(framework);
    }

    /// <summary>Expects a framework whose references were checked.</summary>
    public static IReadOnlyList<FrameworkProblem> ProblemsIn(Framework framework)
    {
        var validation = new ContradictionValidation(framework);
        foreach (var (condition, place) in ConditionTree.Roots(framework.Document))
            validation.Check(condition, place);
        validation.Suppressed();
        validation.NeverPulled();
        return validation._problems.All;
    }

    /// <summary>Names the innermost condition that is wrong, and not again everything around it.</summary>
    private bool Check(Condition condition, string place)
    {
        var inside = condition switch
        {
            AllCondition all => Parts(all.All, $"{place}.all"),
            AnyCondition any => Parts(any.Any, $"{place}.any"),
            NotCondition not => Check(not.Not, $"{place}.not"),
            MeasurementCondition measurement => Thresholds(measurement, place),
            _ => false,
        };
        if (inside)
            return true;

        // A rule that never fires is told where it stands.
        if (condition is RuleCondition or NotCondition { Not: RuleCondition })
            return false;
        if (_search.Of(condition) is not { } possible)
        {
            NotChecked(place);
            return true;
        }

        _problems.MustBe(possible.CanHold, place, $"can never hold: {WhyNever(condition)}");
        _problems.MustBe(possible.CanFail, place, $"always holds ({_words.Of(condition)}); remove it, or make it depend on something");
        return possible is not { CanHold: true, CanFail: true };
    }

    private void NotChecked(string place)
    {
        if (!_search.IsExhausted)
            _problems.Add(place, "depends on too many facts to be checked for contradictions; split it, or use fewer");
        else if (!_exhausted)
            _problems.Add(place, "could not be checked for contradictions, nor could anything after it: the conditions together use too many facts; simplify them");
        _exhausted = _search.IsExhausted;
    }

    private bool Parts(IReadOnlyList<Condition> parts, string place)
    {
        var wrong = false;
        foreach (var (index, part) in parts.Index())
            wrong |= Check(part, $"{place}[{index}]");
        return wrong;
    }

    private bool Thresholds(MeasurementCondition condition, string place)
    {
        var measurement = _document.Measurements.First(item => item.Id == condition.Measurement);
        var wrong = false;
        Bound(condition.Over, "over");
        Bound(condition.AtLeast, "atLeast");
        Bound(condition.Under, "under");
        Bound(condition.AtMost, "atMost");
        return wrong;

        void Bound(decimal? bound, string member)
        {
            if (bound is not { } number || number >= measurement.Min)
                return;
            wrong = true;
            _problems.Add($"{place}.{member}", ThresholdWords.UnderMin(number, measurement));
        }
    }

    private string WhyNever(Condition condition)
    {
        if (condition is MeasurementCondition)
            return $"no number can meet this ({_words.Of(condition)}); widen one of its bounds";
        if (condition is AllCondition all)
            foreach (var (index, one) in all.All.Index())
                foreach (var other in all.All.Skip(index + 1))
                    if (_search.Of(new AllCondition([one, other])) is { CanHold: false })
                        return $"“{_words.Of(one)}” and “{_words.Of(other)}” exclude each other; remove one of them";
        return $"no facts can meet this ({_words.Of(condition)}); change one of its parts";
    }

    private void Suppressed()
    {
        foreach (var (index, rule) in _document.Rules.Pulls.Index())
        {
            var by = _document.Rules.Evidence.Where(evidence => evidence.Suppresses.Contains(rule.Id)).Select(evidence => evidence.Id).ToList();
            if (by.Count == 0 || _search.Of(rule.When) is not { CanHold: true })
                continue;
            var fires = _search.Firing(rule);
            if (fires is null)
                NotChecked($"$.rules.pulls[{index}].when");
            else if (!fires.Value.CanHold)
                _problems.Add(
                    $"$.rules.pulls[{index}].when",
                    $"never applies: {ShownList.Or(by)} stops {rule.Id} whenever its condition holds; narrow {ShownList.Or(by)}, or remove {rule.Id}");
        }
    }

    private void NeverPulled()
    {
        var rules = _document.Rules;
        var pulled = rules.Pulls.Select(rule => rule.Pulls)
            .Concat(rules.Evidence.Where(evidence => evidence.Steers.Count > 0).SelectMany(evidence => evidence.ToLatestOf))
            .Concat(rules.Holds.Select(hold => hold.To))
            .ToHashSet();
        foreach (var (index, hold) in rules.Holds.Index())
            _problems.MustBe(
                pulled.Contains(hold.Holds),
                $"$.rules.holds[{index}].holds",
                $"no rule adds “{hold.Holds}”, so {hold.Id} never blocks anything; name an approach that a rule adds");
        foreach (var (index, standIn) in rules.StandIns.Index())
            _problems.MustBe(
                pulled.Contains(standIn.For),
                $"$.rules.standIns[{index}].for",
                $"no rule adds “{standIn.For}”, so its stand-in is never used; remove this, or add a rule that adds “{standIn.For}”");
    }
}
