using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.Assessments;

/// <summary>
/// One moment of a use case under two framework versions: that day's, and another. The facts are those of the moment; what the other version does not
/// know is left out of its recommendation, and what only it knows is simply not known. That day's recommendation stays what it was.
/// </summary>
public sealed record Reevaluation
{
    /// <summary>The number of the event.</summary>
    public required long Version { get; init; }

    /// <summary>What it was read under that day.</summary>
    public required FrameworkKey ThatDay { get; init; }

    public required Recommendation RecommendedThatDay { get; init; }

    /// <summary>What it is read under here.</summary>
    public required FrameworkKey Under { get; init; }

    public required Recommendation Recommended { get; init; }

    /// <summary>Whether the two versions give different recommendations.</summary>
    public bool Parts => RecommendedPath.Of(RecommendedThatDay) != RecommendedPath.Of(Recommended);

    public static Reevaluation Of(Assessment assessment, Framework under) =>
        Of(assessment, under.Key, Evaluator.Evaluate(under, assessment.UseCase.ToFacts()));

    /// <summary>Reads the moments of a history again, oldest first.</summary>
    /// <param name="history">The events from the first on.</param>
    /// <param name="frameworks">The versions that the history names.</param>
    /// <param name="under">The version to read it under.</param>
    /// <param name="after">The use case's version after which to begin: what lies before is folded, and not evaluated.</param>
    /// <exception cref="ImpossibleHistoryException">The history is impossible.</exception>
    public static IEnumerable<Reevaluation> OfHistory(IReadOnlyList<IUseCaseEvent> history, FrameworkLookup frameworks, Framework under, long after = 0)
    {
        var begin = (int)Math.Min(after, history.Count);
        var assessment = history.Take(begin).Aggregate((UseCase?)null, UseCase.Evolve) is { } useCase
            ? new Assessment { UseCase = useCase, Recommendation = Evaluator.Evaluate(frameworks(useCase.Framework), useCase.ToFacts()) }
            : null;
        var recommended = assessment is null ? null : Evaluator.Evaluate(under, assessment.UseCase.ToFacts());
        foreach (var happened in history.Skip(begin))
        {
            var before = assessment?.Recommendation;
            assessment = Assessment.After(assessment, happened, frameworks);
            // An event that leaves the facts as they were leaves the very recommendation: then another version says what it said, too.
            if (recommended is null || !ReferenceEquals(before, assessment.Recommendation))
                recommended = Evaluator.Evaluate(under, assessment.UseCase.ToFacts());
            yield return Of(assessment, under.Key, recommended);
        }
    }

    private static Reevaluation Of(Assessment assessment, FrameworkKey under, Recommendation recommended) => new()
    {
        Version = assessment.UseCase.Version,
        ThatDay = assessment.UseCase.Framework,
        RecommendedThatDay = assessment.Recommendation,
        Under = under,
        Recommended = recommended,
    };
}
