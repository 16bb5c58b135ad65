using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>How well the matrix supports each family for the stated needs. For pictures, never for the verdict.</summary>
internal sealed class MatrixShares
{
    // Enough to draw, and few enough that the last digits of a division never show.
    private const int Decimals = 4;

    private readonly bool _known;
    private readonly string[] _families;
    private readonly (int Need, int[] Halves)[] _rows;

    public MatrixShares(CompiledRules book)
    {
        _known = book.Document.Matrix is not null;
        _families = [.. book.Families.Select(family => family.Id)];
        _rows = [.. (book.Document.Matrix?.Rows ?? [])
            .Select(row => (book.NeedIds[row.Need], _families.Select(family => Halves(row[family].Mark)).ToArray()))];
    }

    public Support SupportFor(FactVector sheet)
    {
        if (!_known)
            return Support.None;

        var weights = 0;
        Span<int> halves = stackalloc int[_families.Length];
        foreach (var (need, marks) in _rows)
        {
            var weight = Weight(sheet.Needs[need]);
            weights += weight;
            for (var family = 0; weight > 0 && family < marks.Length; family++)
                halves[family] += weight * marks[family];
        }

        var shares = new KeyValuePair<string, double>[_families.Length];
        for (var family = 0; family < shares.Length; family++)
            shares[family] = KeyValuePair.Create(_families[family], Share(halves[family], 2 * weights));
        return new Support(shares);
    }

    private static double Share(int halves, int weights) =>
        halves == 0 ? 0
        : halves == weights ? 1
        : (double)Math.Round((decimal)halves / weights, Decimals, MidpointRounding.AwayFromZero);

    private static int Weight(sbyte level) => level switch
    {
        (sbyte)NeedLevel.Wanted => 1,
        (sbyte)NeedLevel.Critical => 2,
        _ => 0,
    };

    private static int Halves(MatrixMark mark) => mark switch
    {
        MatrixMark.Yes => 2,
        MatrixMark.Partly => 1,
        _ => 0,
    };
}

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
