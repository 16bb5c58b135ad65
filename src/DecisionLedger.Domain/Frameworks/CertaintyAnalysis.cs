using DecisionLedger.Domain.Frameworks.Evaluation;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>
/// Works out how certain a recommendation is, by evaluating instead of guessing: every unknown fact is given every value it may have. Pure; the
/// sample, where one is needed, is drawn from a fixed seed, so that the same facts always give the same figures.
/// </summary>
public static class CertaintyAnalysis
{
    /// <summary>Up to this many completions are all counted; where there are more, this many are drawn.</summary>
    public const int MostCompletions = 1 << 12;

    /// <summary>
    /// Unknown are needs that nobody stated (three levels each) and questions that are unanswered, unsure or contested (yes or no). The influence
    /// of an unknown is the share of the completions of the others under which not all its values give the same verdict; in a sample it is
    /// estimated over the first draws, and worked out where no draw showed any.
    /// </summary>
    public static Certainty Of(Framework framework, Facts facts)
    {
        var book = framework.Book;
        var sheet = FactVector.Of(book, facts);
        var today = RuleEngine.Run(book, sheet);
        var unknowns = Unknown.AllOf(book, sheet, facts);

        var tippingPoints = Evaluation.TippingPoints.Of(framework, sheet, today);
        var consequences = unknowns.Select(unknown => ConsequencesOf(framework, sheet, unknown)).ToList();
        var survey = CompletionSurvey.Of(book, sheet, unknowns, today, MostCompletions);

        var surveyed = unknowns
            .Select((unknown, index) => (unknown.Fact, unknown.Contested, Influence: survey.Influences[index], Matters: !survey.RuledOut[index], Consequences: consequences[index]))
            .OrderByDescending(unknown => unknown.Influence)
            .ToList();

        return new Certainty(
            survey.Robustness,
            survey.IsExact ? Certainty.Exact : Certainty.Sampled,
            survey.Completions,
            [.. surveyed
                .Where(unknown => unknown.Influence > 0)
                .Select(unknown => new OpenQuestion(unknown.Fact, unknown.Influence, unknown.Contested, unknown.Consequences))],
            [.. surveyed
                .Where(unknown => unknown.Contested)
                .OrderByDescending(unknown => unknown.Matters)
                .Select(unknown => new Disagreement(
                    unknown.Fact, unknown.Matters, unknown.Influence, unknown.Consequences[FactVector.Yes], unknown.Consequences[FactVector.No]))],
            tippingPoints);
    }

    private static List<Consequence> ConsequencesOf(Framework framework, FactVector sheet, Unknown unknown)
    {
        var consequences = new List<Consequence>(unknown.Values);
        for (var value = 0; value < unknown.Values; value++)
        {
            unknown.Set(value);
            var verdict = RuleEngine.Run(framework.Book, sheet);
            consequences.Add(new Consequence(unknown.Word(value), framework.ApproachesIn(verdict.Now), framework.ApproachesIn(verdict.Target)));
        }

        unknown.Clear();
        return consequences;
    }
}
