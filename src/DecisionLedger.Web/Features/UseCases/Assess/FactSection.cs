using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.UseCases.View;

namespace DecisionLedger.Web.Features.UseCases.Assess;

/// <summary>Which facts of an assessment are listed.</summary>
public enum FactFilter
{
    /// <summary>What is answered; the rest is folded away by whether it could change the recommendation.</summary>
    All,
    Open,
    Tied,
    AskedOfMe,
    ToConfirm,
}

/// <summary>A section of the assessment: its facts in the framework's order, and which of them are shown.</summary>
/// <param name="Id">The section's place in the page: needs, checklist, signs or measurements.</param>
/// <param name="Facts">The paths of its facts.</param>
/// <param name="Stated">Those that somebody stated.</param>
/// <param name="Matters">Those that are open and could change the recommendation, or, of measurements, those that a rule or the break-even reads.</param>
public sealed record FactSection(string Id, IReadOnlyList<string> Facts, IReadOnlySet<string> Stated, IReadOnlySet<string> Matters)
{
    public const string Needs = "needs";
    public const string Checklist = "checklist";
    public const string Signs = "signs";
    public const string Measurements = "measurements";

    /// <summary>Open facts that could change the recommendation.</summary>
    public IEnumerable<string> Deciding => Facts.Where(fact => !Stated.Contains(fact) && Matters.Contains(fact));

    /// <summary>Open facts that would change nothing now.</summary>
    public IEnumerable<string> Idle => Facts.Where(fact => !Stated.Contains(fact) && !Matters.Contains(fact));

    public string Count => Id == Signs ? $"{Stated.Count}" : $"{Stated.Count}/{Facts.Count}";

    /// <param name="screen">The page.</param>
    /// <param name="certainty">What open answers can change; null while it is being worked out: then all of them may.</param>
    public static IReadOnlyList<FactSection> Of(UseCasePageState screen, Certainty? certainty)
    {
        var (document, useCase) = (screen.Framework.Document, screen.UseCase);
        // While nothing is recommended, every open fact can change that.
        var all = certainty is null || screen.Recommendation.Status == RecommendationStatus.NotEnoughKnown;
        HashSet<string> deciding = [.. certainty?.OpenQuestions.Select(question => question.Fact) ?? []];
        HashSet<string> awaited = [.. useCase.RevisitConditions.Select(condition => FactPath.Measurement(condition.Measurement))];
        return
        [
            Section(Needs, document.Needs.Select(need => FactPath.Need(need.Id)), fact => useCase.Needs.ContainsKey(IdOf(fact)), Decides),
            Section(Checklist, document.Checklist.Questions.Select(question => FactPath.Answer(question.Id)), fact => useCase.Answers.Exists(a => a.Question == IdOf(fact)),
                fact => Decides(fact) || useCase.Assignments.ContainsKey(IdOf(fact))),
            Section(Signs, document.Signs.Select(sign => FactPath.Sign(sign.Id)), fact => useCase.Signs.ContainsKey(IdOf(fact)), _ => false),
            Section(Measurements, document.Measurements.Select(m => FactPath.Measurement(m.Id)), fact => useCase.Measurements.ContainsKey(IdOf(fact)),
                fact => awaited.Contains(fact) || screen.Framework.ReadsMeasurement(IdOf(fact))),
        ];

        bool Decides(string fact) => all || deciding.Contains(fact);
    }

    private static FactSection Section(string id, IEnumerable<string> facts, Func<string, bool> stated, Func<string, bool> matters)
    {
        var list = facts.ToList();
        return new FactSection(id, list, list.Where(stated).ToHashSet(), list.Where(matters).ToHashSet());
    }

    private static string IdOf(string fact) => FactPath.Split(fact).Id;
}
