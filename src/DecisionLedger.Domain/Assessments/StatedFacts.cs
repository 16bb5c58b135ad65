using DecisionLedger.Domain.UseCases;

namespace DecisionLedger.Domain.Assessments;

/// <summary>The facts of a use case as words by fact path, in a fixed order: needs, answers, signs, trials, measurements.</summary>
public static class StatedFacts
{
    public static IReadOnlyDictionary<string, string> Of(UseCase useCase)
    {
        var facts = new OrderedDictionary<string, string>();
        foreach (var (need, stated) in useCase.Needs.OrderBy(n => n.Key, StringComparer.Ordinal))
            facts.Add($"needs.{need}", EventWords.Level(stated.Level));
        foreach (var answer in useCase.TeamAnswers.OrderBy(a => a.Question, StringComparer.Ordinal))
            facts.Add($"answers.{answer.Question}", answer.Contested ? "tied" : answer.Value.ToString().ToLowerInvariant());
        foreach (var sign in useCase.Signs.Keys.Order(StringComparer.Ordinal))
            facts.Add($"signs.{sign}", "seen");
        foreach (var trials in useCase.Trials.GroupBy(t => t.Approach).OrderBy(t => t.Key, StringComparer.Ordinal))
            facts.Add($"trials.{trials.Key}", string.Join(", then ", trials.Select(t => EventWords.Outcome(t.Outcome))));
        foreach (var (measurement, taken) in useCase.Measurements.OrderBy(m => m.Key, StringComparer.Ordinal))
            facts.Add($"measurements.{measurement}", EventWords.Number(taken.Value));
        return facts;
    }
}
