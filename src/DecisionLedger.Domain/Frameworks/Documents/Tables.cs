namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>What each family can give for each need.</summary>
public sealed record Matrix
{
    public string? Heading { get; init; }

    public required IReadOnlyList<MatrixRow> Rows { get; init; }
}

/// <param name="Cells">What each family can give, by its id. In JSON each is a member of the row.</param>
public sealed record MatrixRow(string Need, string Label, IReadOnlyDictionary<string, MatrixCell> Cells)
{
    public MatrixCell this[string family] => Cells[family];
}

public sealed record MatrixCell(MatrixMark Mark, string? Note = null);

public enum MatrixMark
{
    No,
    Partly,
    Yes,
}

public sealed record Guide
{
    public string? Heading { get; init; }

    public required string Start { get; init; }

    public required IReadOnlyList<Ladder> Ladders { get; init; }
}

public sealed record CostBenefit
{
    public string? Heading { get; init; }

    public required IReadOnlyList<CostFactor> Factors { get; init; }
}

/// <param name="Words">What the factor is for each family, by its id. In JSON each is a member of the factor.</param>
public sealed record CostFactor(string Id, string Name, IReadOnlyDictionary<string, string> Words)
{
    public string this[string family] => Words[family];
}

/// <summary>What the approaches take to set up, from simple to complex; one band a family.</summary>
public sealed record Spectrum
{
    public string? Heading { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required IReadOnlyList<SpectrumBand> Bands { get; init; }
}

/// <param name="Family">The id of the family.</param>
/// <param name="Time">The time bracket as the source prints it.</param>
/// <param name="TimeInWords">The same in words that fit into a sentence.</param>
/// <param name="Money">The money bracket as the source prints it.</param>
/// <param name="MinUsd">Lower end of the money bracket, US dollars.</param>
/// <param name="MaxUsd">Upper end of the money bracket, US dollars.</param>
/// <param name="OpenEnded">Whether the source leaves the upper end open.</param>
public sealed record SpectrumBand(
    string Family,
    string Name,
    string How,
    string Time,
    string TimeInWords,
    string Money,
    decimal MinUsd,
    decimal MaxUsd,
    bool OpenEnded,
    string Effort);
