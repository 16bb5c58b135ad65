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

    // As many open facts as a sentence can name.
    private const int MostDeciding = 3;

    /// <summary>
    /// Unknown are needs that nobody stated (three levels each) and questions that are unanswered, unsure or contested (yes or no). The influence
    /// of an unknown is the share of the completions of the others under which not all its values give the same verdict; in a sample it is
    /// estimated over the first draws, and worked out where no draw showed any.
    /// </summary>
    public static Certainty Of(Framework framework, Facts facts)
    {
        var book = framework.Book;
        var sheet = FactVector.Of(book, facts);
        var tippingPoints = Evaluation.TippingPoints.Of(framework, sheet, RuleEngine.Run(book, sheet));
        var (surveyed, survey, stability) = Survey(framework, sheet, facts);

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
            tippingPoints,
            stability);
    }

    /// <summary>The stability alone, as <see cref="Of"/> gives it, without asking what known facts would change.</summary>
    public static Stability StabilityOf(Framework framework, Facts facts) => Survey(framework, FactVector.Of(framework.Book, facts), facts).Stability;

    private static (List<Surveyed> Unknowns, CompletionSurvey Survey, Stability Stability) Survey(Framework framework, FactVector sheet, Facts facts)
    {
        var book = framework.Book;
        var today = RuleEngine.Run(book, sheet);
        var unknowns = Unknown.AllOf(book, sheet, facts);
        var consequences = unknowns.Select(unknown => ConsequencesOf(framework, sheet, unknown)).ToList();
        var survey = CompletionSurvey.Of(book, sheet, unknowns, today, MostCompletions);
        var surveyed = unknowns
            .Select((unknown, index) => new Surveyed(unknown, survey.Influences[index], !survey.RuledOut[index], consequences[index]))
            .OrderByDescending(unknown => unknown.Influence)
            .ToList();
        return (surveyed, survey, StabilityOf(framework, sheet, today, unknowns, surveyed, survey));
    }

    private static Stability StabilityOf(
        Framework framework, FactVector sheet, Verdict today, Unknown[] unknowns, List<Surveyed> surveyed, CompletionSurvey survey)
    {
        var known = today.Status == RecommendationStatus.Recommended;
        var path = new Consequence("", framework.ApproachesIn(today.Now), framework.ApproachesIn(today.Target));
        var open = surveyed.FindAll(unknown => unknown.Matters);
        var level = known && survey.Robustness == 1 ? StabilityLevel.Settled
            : known && open.Count == 1 && DecidesAlone(framework, sheet, unknowns, open[0]) ? StabilityLevel.OneAnswerAway
            : StabilityLevel.Early;
        List<string> deciding = level == StabilityLevel.Settled ? []
            : !known && sheet.UnstatedNeeds() is { Count: > 0 } needs ? [.. needs.Take(MostDeciding)]
            : [.. (open.Count > 0 ? open : surveyed).Take(MostDeciding).Select(unknown => unknown.Fact)];
        List<ApproachShare> shares = [.. framework.Document.Approaches.Select((approach, index) =>
        {
            var (share, now, target) = survey.Paths.Of(index, survey.EveryPath);
            return new ApproachShare(approach.Id, share, now, target);
        })];
        var leads = level == StabilityLevel.OneAnswerAway ? StabilityText.Leads(framework, path.Now, path.Target, open[0].Consequences) : "";
        return new Stability(
            level,
            StabilityText.Reason(framework, level, survey.Completions, open.Count, deciding, leads, known),
            level == StabilityLevel.Settled || !known ? null : StabilityText.Common(framework, path, shares),
            deciding,
            open.Count,
            shares);
    }

    /// <summary>Whether each answer leads to what it leads to today also once everything else is answered. Nothing else matters, so one way to answer it is enough.</summary>
    private static bool DecidesAlone(Framework framework, FactVector sheet, Unknown[] unknowns, Surveyed one)
    {
        foreach (var unknown in unknowns)
            unknown.SetKind(0);
        var alone = true;
        for (var value = 0; value < one.Unknown.Values && alone; value++)
        {
            one.Unknown.Set(value);
            var verdict = RuleEngine.Run(framework.Book, sheet);
            alone = one.Consequences[value].LeadsTo(new Consequence("", framework.ApproachesIn(verdict.Now), framework.ApproachesIn(verdict.Target)));
        }

        foreach (var unknown in unknowns)
            unknown.Clear();
        return alone;
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

    private sealed record Surveyed(Unknown Unknown, double Influence, bool Matters, List<Consequence> Consequences)
    {
        public string Fact => Unknown.Fact;

        public bool Contested => Unknown.Contested;
    }
}
