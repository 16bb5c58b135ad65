using System.Globalization;
using DecisionLedger.Domain.Frameworks.Evaluation;
using DecisionLedger.Domain.Texts;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>What is supposed of a fact, as people say it after "if", and what would follow.</summary>
public static class HypothesisText
{
    /// <param name="framework">The version that the fact path belongs to.</param>
    /// <param name="facts">What is known today: a number says what it would be instead of.</param>
    /// <param name="factPath">The fact.</param>
    /// <param name="values">Its values in words of the JSON, as in <see cref="TippingPoint.Change"/>: one, or several any of which is supposed.</param>
    public static string Of(Framework framework, Facts facts, string factPath, IReadOnlyList<string> values)
    {
        var (kind, id) = FactPath.Split(factPath);
        var name = framework.NameOf(factPath);
        return kind switch
        {
            FactPath.Needs => $"{ShownName.InSentence(name)} were {ShownList.Or(values.Select(Level))}",
            FactPath.Answers => ShownList.Or(values.Select(value =>
                (value == "yes" ? framework.Question(id)?.IfYes : framework.Question(id)?.IfNo) ?? $"“{name}” were answered {value}")),
            FactPath.Signs => ShownList.Or(values.Select(value =>
                (value == "seen" ? framework.Sign(id)?.IfSeen : framework.Sign(id)?.IfNotSeen) ?? $"“{name}” were {Sign(value)}")),
            FactPath.Trials => $"the {ShownName.InSentence(name)} had {Outcomes(values)}",
            FactPath.Measurements => Number(framework, facts, id, values),
            _ => $"{ShownName.InSentence(name)} were {ShownList.Or(values)}",
        };
    }

    /// <summary>A path inside a sentence: RAG and system prompt now, RAG and fine-tuning later.</summary>
    public static string Path(Framework framework, IReadOnlyList<string> now, IReadOnlyList<string> target) =>
        target.Count == 0 ? "not enough would be known"
        : now.SequenceEqual(target) ? Approaches(framework, target)
        : $"{Approaches(framework, now)} now, {Approaches(framework, target)} later";

    private static string Approaches(Framework framework, IReadOnlyList<string> approaches) =>
        string.Join(" and ", approaches.Select(id => framework.Approach(id) is { } approach ? ShownName.InSentence(approach.Name) : id));

    private static string Level(string value) => Enum.TryParse<NeedLevel>(value, ignoreCase: true, out var level) ? FactWords.Level(level) : value;

    private static string Sign(string value) => value == "seen" ? "seen" : "not seen";

    private static string Outcomes(IReadOnlyList<string> values) =>
        ShownList.Or(values.Select(value => value == "inconsistent" ? "been inconsistent" : value));

    private static string Number(Framework framework, Facts facts, string id, IReadOnlyList<string> values)
    {
        var numbers = ShownList.Or(values.Select(value => FactWords.Number(decimal.Parse(value, CultureInfo.InvariantCulture))));
        var instead = facts.Measurements.TryGetValue(id, out var measured) ? $" instead of {FactWords.Number(measured)}" : "";
        var measurement = framework.Measurement(id);
        var words = measurement?.IfMeasured ?? $"{ShownName.InSentence(measurement?.Name ?? id)} were {{number}}";
        return words.Replace("{number}", numbers, StringComparison.Ordinal) + instead;
    }
}

/// <summary>Tipping points in plain words. Changes of the same fact that lead to the same path share a sentence.</summary>
/// <param name="If">What is supposed: quality training data were not there.</param>
/// <param name="Facts">The paths of the facts that it is about.</param>
/// <param name="Now">The path that would follow: what to do now.</param>
/// <param name="Target">The target that would follow.</param>
public sealed record TippingPointText(string If, IReadOnlyList<string> Facts, IReadOnlyList<string> Now, IReadOnlyList<string> Target)
{
    public static IReadOnlyList<TippingPointText> Of(Framework framework, Facts facts, IReadOnlyList<TippingPoint> points) =>
        [.. points
            .GroupBy(point => (
                Changed: point.Change.Count == 1 ? point.Change.Keys.Single() : string.Join('\n', point.Change),
                Path: $"{string.Join('+', point.Now)}>{string.Join('+', point.Target)}"))
            .Select(same => new TippingPointText(
                string.Join(" and ", same.First().Change.Keys.Select(fact =>
                    HypothesisText.Of(framework, facts, fact, [.. same.Select(point => point.Change[fact])]))),
                [.. same.First().Change.Keys],
                same.First().Now,
                same.First().Target))];

    /// <summary>The whole of it: If quality training data were not there: RAG now, fine-tuning later.</summary>
    public string In(Framework framework) => $"If {If}: {HypothesisText.Path(framework, Now, Target)}.";
}
