using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>How well the matrix supports each family for the stated needs. For pictures, never for the verdict.</summary>
internal static class SupportPerFamily
{
    // Enough to draw, and few enough that the last digits of a division never show.
    private const int Decimals = 4;

    public static Support Of(Finding finding)
    {
        var rows = (finding.Book.Document.Matrix?.Rows ?? [])
            .Select(row => (Row: row, Weight: Weight(finding.Sheet.Needs[finding.Book.NeedIds[row.Need]])))
            .Where(row => row.Weight > 0)
            .ToList();
        return finding.Book.Document.Matrix is null
            ? Support.None
            : new Support([.. finding.Book.Families.Select(family => KeyValuePair.Create(family.Id, Share(family.Id)))]);

        double Share(string family) => rows.Count == 0 ? 0 : (double)Math.Round(
            rows.Sum(row => row.Weight * Value(row.Row[family].Mark)) / rows.Sum(row => row.Weight),
            Decimals,
            MidpointRounding.AwayFromZero);
    }

    private static decimal Weight(sbyte level) => level switch
    {
        (sbyte)NeedLevel.Wanted => 1,
        (sbyte)NeedLevel.Critical => 2,
        _ => 0,
    };

    private static decimal Value(MatrixMark mark) => mark switch
    {
        MatrixMark.Yes => 1,
        MatrixMark.Partly => 0.5m,
        _ => 0,
    };
}
