using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Validation;

/// <summary>Every approach has a family, and every table a cell for each of them.</summary>
internal static class TableValidation
{
    public static void Check(FrameworkDocument document, KnownIds known, ProblemList problems)
    {
        Names(document, problems);
        foreach (var (index, approach) in document.Approaches.Index())
            problems.MustKnow(
                known.Families,
                FrameworkDocument.FamilyOf(approach),
                approach.Family is null ? $"$.approaches[{index}]" : $"$.approaches[{index}].family",
                "family");

        Checklist(document, known, problems);
        Matrix(document, known, problems);
        foreach (var (index, factor) in (document.CostBenefit?.Factors ?? []).Index())
            Columns(factor.Words.Keys, $"$.costBenefit.factors[{index}]");
        Spectrum(document, known, problems);

        void Columns(IEnumerable<string> columns, string place) => OneAFamily(columns.ToHashSet(), place, document, known, problems);
    }

    /// <summary>In the rows of tables each family is a member, beside two that every row has.</summary>
    private static void Names(FrameworkDocument document, ProblemList problems)
    {
        string[] taken =
        [
            .. document.Matrix is null ? [] : MatrixRowConverter.OwnMembers,
            .. document.CostBenefit is null ? [] : CostFactorConverter.OwnMembers,
        ];
        var list = document.FamiliesListed is null ? "$.approaches" : "$.families";
        foreach (var (index, family) in document.Families.Index())
            problems.MustBe(
                !taken.Contains(family.Id),
                $"{list}[{index}].id",
                $"“{family.Id}” is reserved in the tables; choose another id");
    }

    private static void Checklist(FrameworkDocument document, KnownIds known, ProblemList problems)
    {
        var checklist = document.Checklist;
        if (checklist.SpeaksForListed is { } listed)
            problems.MustKnow(known.Families, listed, "$.checklist.speaksFor", "family");
        else
            problems.MustBe(
                checklist.Questions.Count == 0 || known.Families.Contains(checklist.SpeaksFor),
                "$.checklist",
                $"lacks 'speaksFor': the family that a yes counts for or against, one of {string.Join(", ", known.Families)}");
    }

    private static void Matrix(FrameworkDocument document, KnownIds known, ProblemList problems)
    {
        var rows = new HashSet<string>();
        foreach (var (index, row) in (document.Matrix?.Rows ?? []).Index())
        {
            var place = $"$.matrix.rows[{index}]";
            problems.MustKnow(known.Needs, row.Need, $"{place}.need", "need");
            problems.MustBe(rows.Add(row.Need), $"{place}.need", $"“{row.Need}” already has a row");
            OneAFamily(row.Cells.Keys.ToHashSet(), place, document, known, problems);
        }

        foreach (var (index, need) in document.Needs.Index())
            if (need.InMatrix is { } inMatrix)
                problems.MustBe(
                    rows.Contains(need.Id) == inMatrix,
                    $"$.needs[{index}].inMatrix",
                    inMatrix ? $"the matrix has no row for “{need.Id}”" : $"the matrix has a row for “{need.Id}”");
    }

    private static void Spectrum(FrameworkDocument document, KnownIds known, ProblemList problems)
    {
        if (document.Spectrum is not { } spectrum)
            return;

        foreach (var family in document.Families)
            problems.MustBe(spectrum.Bands.Count(band => band.Family == family.Id) == 1, "$.spectrum.bands", $"must have one band for “{family.Id}”");
        foreach (var (index, band) in spectrum.Bands.Index())
        {
            problems.MustKnow(known.Families, band.Family, $"$.spectrum.bands[{index}].family", "family");
            problems.MustBe(band.MinUsd >= 0 && band.MinUsd <= band.MaxUsd, $"$.spectrum.bands[{index}].minUsd", "must be from 0 to the upper end");
        }
    }

    private static void OneAFamily(HashSet<string> columns, string place, FrameworkDocument document, KnownIds known, ProblemList problems)
    {
        foreach (var family in document.Families)
            problems.MustBe(columns.Contains(family.Id), place, $"lacks '{family.Id}': add a member for every family");
        foreach (var column in columns.Except(known.Families))
            problems.Add($"{place}.{column}", $"“{column}” is neither a known field nor a family");
    }
}
