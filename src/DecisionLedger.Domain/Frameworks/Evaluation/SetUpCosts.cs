namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>Adds up the spectrum's brackets over the families of a set of approaches, from simple to complex.</summary>
internal static class SetUpCosts
{
    public static SetUpCost Of(Framework framework, uint approaches)
    {
        var families = framework.Document.Approaches
            .Where((_, index) => (approaches & (1u << index)) != 0)
            .Select(approach => approach.Family)
            .ToHashSet();
        var bands = framework.Document.Spectrum.Bands.Where(band => families.Contains(band.Family)).ToList();

        return new SetUpCost(
            bands.Sum(band => band.MinUsd),
            bands.Sum(band => band.MaxUsd),
            bands.Any(band => band.OpenEnded),
            FactWords.StartOfSentence(string.Join(", then ", bands.Select(band => band.TimeInWords))));
    }
}
