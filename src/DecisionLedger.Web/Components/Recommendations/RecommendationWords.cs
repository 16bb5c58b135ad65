using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Components.Recommendations;

/// <summary>The figures of certainty in words that claim no more than is known.</summary>
public static class CertaintyWords
{
    private const string Exact = "exact";

    /// <summary>Never rounded to all or nothing, and "about" where it comes from a sample.</summary>
    public static string Share(Certainty certainty, double share) => share switch
    {
        1 => "100%",
        0 when certainty.Method == Exact => "0%",
        < 0.01 => "under 1%",
        > 0.99 => "over 99%",
        _ => $"{(certainty.Method == Exact ? "" : "about ")}{Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture)}%",
    };

    /// <summary>How much an open question decides, in words.</summary>
    public static string Weight(double influence) => influence switch
    {
        >= 0.8 => "almost every outcome depends on it",
        >= 0.3 => "many outcomes depend on it",
        _ => "some outcomes depend on it",
    };

    /// <summary>The width of a bar.</summary>
    public static string Width(double share) => $"{Math.Max(share * 100, 1).ToString("0", CultureInfo.InvariantCulture)}%";

    /// <summary>The figure behind the word, with how it was worked out: for whoever opens the details.</summary>
    public static string Figure(Certainty certainty) => certainty.Completions == 1
        ? "Every need and question is answered."
        : $"The recommendation stays exactly the same in {Share(certainty, certainty.Robustness)} of {certainty.Completions.ToString("N0", CultureInfo.InvariantCulture)} combinations of the open answers"
            + $"{(certainty.Method == Exact ? ", which is all of them" : " (a fixed sample)")}. Each combination counts the same, so this is not a probability.";

    /// <summary>A value in words: yes, not needed.</summary>
    public static string Value(string value) => value == "notNeeded" ? "not needed" : value;

    /// <summary>Answers that lead to the same path together: "wanted or critical".</summary>
    public static IReadOnlyList<(string Values, Consequence Consequence)> Together(IReadOnlyList<Consequence> consequences) =>
        [.. consequences
            .GroupBy(c => $"{string.Join('+', c.Now)}>{string.Join('+', c.Target)}")
            .Select(same => (string.Join(" or ", same.Select(c => Value(c.Value))), same.First()))];
}

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

public static class SetUpCostInWords
{
    /// <returns>Such as "$100 to $10,000 or more".</returns>
    public static string Money(SetUpCost cost)
    {
        var range = cost.MinUsd == cost.MaxUsd ? Usd(cost.MinUsd) : $"{Usd(cost.MinUsd)} to {Usd(cost.MaxUsd)}";
        return cost.OpenEnded ? $"{range} or more" : range;
    }

    private static string Usd(decimal amount) => $"${amount.ToString("#,0.##", CultureInfo.InvariantCulture)}";
}
