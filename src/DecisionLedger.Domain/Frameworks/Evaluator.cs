using DecisionLedger.Domain.Frameworks.Evaluation;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>
/// What a framework version says of facts. Pure: no clock, no I/O, no randomness, so the same input gives the same output for ever. Facts under ids
/// that the version does not know are ignored; they may have been stated under another.
/// </summary>
public static class Evaluator
{
    public static Recommendation Evaluate(Framework framework, Facts facts)
    {
        var book = framework.Book;
        var sheet = FactVector.Of(book, facts);
        var verdict = RuleEngine.Run(book, sheet);
        var finding = new EvaluationContext(framework, facts, sheet, verdict);
        var known = verdict.Status == RecommendationStatus.Recommended;

        return new Recommendation
        {
            FrameworkVersion = framework.Version,
            Status = verdict.Status,
            Now = book.ApproachesIn(verdict.Now),
            Target = book.ApproachesIn(verdict.Target),
            NowPatterns = !known ? [] : Patterns.Of(finding, verdict.Now),
            TargetPatterns = !known ? [] : Patterns.Of(finding, verdict.Target),
            Reasons = Reasons.Of(finding),
            Blockers = Reasons.BlockersOf(finding),
            Warnings = Warnings.Of(finding),
            NearMisses = NearMisses.Of(finding),
            Support = book.Matrix.SupportFor(sheet),
            Checklist = book.Tally.Of(sheet, verdict),
            StateFirst = known ? [] : sheet.UnstatedNeeds(),
            NowCost = known ? book.CostOf(verdict.Now) : null,
            TargetCost = known ? book.CostOf(verdict.Target) : null,
        };
    }

    /// <summary>What <see cref="Evaluate"/> would give, without its words.</summary>
    public static RecommendationOutline Outline(Framework framework, Facts facts) => Outline(FactVector.Of(framework.Book, facts));

    internal static RecommendationOutline Outline(FactVector sheet)
    {
        var book = sheet.Book;
        var verdict = RuleEngine.Run(book, sheet);
        return new RecommendationOutline
        {
            Status = verdict.Status,
            Now = book.ApproachesIn(verdict.Now),
            Target = book.ApproachesIn(verdict.Target),
            Rules = book.RulesIn(Reasons.RulesOf(book, sheet, verdict)),
            Gates = book.RulesIn(Reasons.GatesOf(book, sheet)),
            Support = book.Matrix.SupportFor(sheet),
        };
    }

    /// <summary>The status and the path alone, as <see cref="Evaluate"/> would give them.</summary>
    public static Verdict Verdict(Framework framework, Facts facts) =>
        RuleEngine.Run(framework.Book, FactVector.Of(framework.Book, facts));
}

/// <summary>The core of a recommendation without its explanation: cheap enough to work out thousands of times.</summary>
/// <param name="Status">Whether enough is known.</param>
/// <param name="Now">Approaches as a set of bits, the lowest for the first approach of the document.</param>
/// <param name="Target">The same for the target.</param>
public readonly record struct Verdict(RecommendationStatus Status, uint Now, uint Target);
