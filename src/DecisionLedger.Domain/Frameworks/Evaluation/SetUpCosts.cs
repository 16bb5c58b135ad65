using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>Adds up the spectrum's brackets over the families of a set of approaches, from simple to complex; null where the framework has no spectrum.</summary>
internal static class SetUpCosts
{
    public static SetUpCost? Of(FrameworkDocument document, uint approaches)
    {
        if (document.Spectrum is not { } spectrum)
            return null;
        var families = document.Approaches
            .Where((_, index) => (approaches & (1u << index)) != 0)
            .Select(FrameworkDocument.FamilyOf)
            .ToHashSet();
        var bands = spectrum.Bands.Where(band => families.Contains(band.Family)).ToList();
        return new SetUpCost(
            bands.Sum(band => band.MinUsd),
            bands.Sum(band => band.MaxUsd),
            bands.Any(band => band.OpenEnded),
            FactWords.StartOfSentence(string.Join(", then ", bands.Select(band => band.TimeInWords))));
    }
}
