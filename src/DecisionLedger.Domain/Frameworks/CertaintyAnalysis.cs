using DecisionLedger.Domain.Frameworks.Evaluation;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>
/// Works out how certain a recommendation is, by evaluating instead of guessing: every unknown fact is given every value it may have. Pure; the
/// sample, where one is needed, is drawn from a fixed seed, so that the same facts always give the same figures.
/// </summary>
public static class CertaintyAnalysis
{
    /// <summary>Up to this many completions are all evaluated; where there are more, this many are drawn.</summary>
    public const int MostCompletions = 1 << 12;

    /// <summary>
    /// Unknown are needs that nobody stated (three levels each) and questions that are unanswered, unsure or contested (yes or no). The influence
    /// of an unknown is the share of the completions of the others under which not all its values give the same verdict; in a sample it is
    /// estimated over the first draws.
    /// </summary>
    public static Certainty Of(Framework framework, Facts facts)
    {
        var book = framework.Book;
        var sheet = FactSheet.Of(book, facts);
        var today = RuleWalk.Run(book, sheet);
        var tippingPoints = Evaluation.TippingPoints.Of(framework, sheet, today);

        var unknowns = Unknown.AllOf(book, sheet, facts);
        var survey = CompletionsOf(unknowns) <= MostCompletions
            ? CompletionSurvey.Exact(book, sheet, unknowns, today)
            : CompletionSurvey.Sampled(book, sheet, unknowns, today, MostCompletions);

        return new Certainty(
            survey.Robustness,
            survey.IsExact ? "exact" : "sampled",
            survey.Completions,
            [.. unknowns
                .Zip(survey.Influences, (unknown, influence) => new OpenQuestion(unknown.Fact, influence, unknown.Contested))
                .Where(question => question.Influence > 0)
                .OrderByDescending(question => question.Influence)],
            tippingPoints);
    }

    private static long CompletionsOf(Unknown[] unknowns) => unknowns.Aggregate(1L, (completions, unknown) => completions * unknown.Values);
}
