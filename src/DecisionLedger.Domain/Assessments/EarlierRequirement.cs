using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;

namespace DecisionLedger.Domain.Assessments;

/// <summary>
/// What a changed requirement leaves to be confirmed: the needs and answers of the team, which say what the requirement asks for. They count as before.
/// Signs, trials and measurements are not among them: what was seen, tried or measured stays so whatever is required.
/// </summary>
public static class EarlierRequirement
{
    /// <summary>
    /// The paths of the needs stated before the requirement last changed, and of the questions that nobody has answered or settled since; in the framework's
    /// order. Whoever states the fact again, with the same value or another, confirms it. Empty where the requirement reads as it did at first.
    /// </summary>
    public static IReadOnlyList<string> FactsToConfirm(UseCase useCase, Framework framework)
    {
        if (useCase.RequirementAtVersion is not { } changed)
            return [];
        return
        [
            .. framework.Document.Needs
                .Where(need => useCase.Needs.TryGetValue(need.Id, out var stated) && stated.AtVersion < changed)
                .Select(need => FactPath.Need(need.Id)),
            .. framework.Document.Checklist.Questions
                .Where(question => LastWord(useCase, question.Id) < changed)
                .Select(question => FactPath.Answer(question.Id)),
        ];
    }

    /// <returns>When somebody last answered or settled the question; null where nobody did.</returns>
    private static long? LastWord(UseCase useCase, string question)
    {
        long? last = null;
        foreach (var answer in useCase.Answers.Where(answer => answer.Question == question))
            last = Math.Max(last ?? 0, answer.AtVersion);
        return last is { } answered && useCase.Settlements.TryGetValue(question, out var settled) ? Math.Max(answered, settled.AtVersion) : last;
    }
}
