namespace DecisionLedger.Domain.Frameworks;

/// <summary>Tipping points in plain words. Changes of the same fact that lead to the same path share a sentence.</summary>
/// <param name="If">What is supposed: quality training data were not there.</param>
/// <param name="Facts">The paths of the facts that it is about.</param>
/// <param name="Now">The path that would follow: what to do now.</param>
/// <param name="Target">The target that would follow.</param>
public sealed record TippingSentence(string If, IReadOnlyList<string> Facts, IReadOnlyList<string> Now, IReadOnlyList<string> Target)
{
    public static IReadOnlyList<TippingSentence> Of(Framework framework, Facts facts, IReadOnlyList<TippingPoint> points) =>
        [.. points
            .GroupBy(point => (
                Changed: point.Change.Count == 1 ? point.Change.Keys.Single() : string.Join('\n', point.Change),
                Path: $"{string.Join('+', point.Now)}>{string.Join('+', point.Target)}"))
            .Select(same => new TippingSentence(
                string.Join(" and ", same.First().Change.Keys.Select(fact =>
                    Supposition.Of(framework, facts, fact, [.. same.Select(point => point.Change[fact])]))),
                [.. same.First().Change.Keys],
                same.First().Now,
                same.First().Target))];

    /// <summary>The whole of it: If quality training data were not there: RAG now, fine-tuning later.</summary>
    public string In(Framework framework) => $"If {If}: {Supposition.Path(framework, Now, Target)}.";
}
