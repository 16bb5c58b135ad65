using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Components.Recommendations;

/// <summary>A fact that a rule looked at, by its name and, where the facts are at hand, its value.</summary>
public static class FactInWords
{
    /// <returns>Such as "Knowledge: critical", or "Knowledge" where the value is not known here.</returns>
    public static string Of(Framework framework, Facts? facts, string path)
    {
        var name = framework.NameOf(path);
        if (Value(facts, path) is not { } value)
            return name;
        return name.EndsWith('?') ? $"{name} {value}" : $"{name}: {value}";
    }

    private static string? Value(Facts? facts, string path)
    {
        if (facts is null)
            return null;
        var (kind, id) = FactPath.Split(path);
        return kind switch
        {
            FactPath.Needs when facts.Needs.TryGetValue(id, out var level) => EventWords.Level(level),
            FactPath.Answers when facts.Answers.TryGetValue(id, out var answer) => answer.ToString().ToLowerInvariant(),
            FactPath.Answers when facts.Contested.Contains(id) => "contested",
            FactPath.Signs when facts.Signs.Contains(id) => "seen",
            FactPath.Trials when facts.Trials.LastOrDefault(t => t.Approach == id) is { } trial => EventWords.Outcome(trial.Outcome),
            FactPath.Measurements when facts.Measurements.TryGetValue(id, out var number) => EventWords.Number(number),
            _ => null,
        };
    }
}
