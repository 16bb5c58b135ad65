namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>What the approaches take to set up, from simple to complex; one band a family.</summary>
public sealed record Spectrum
{
    public string? Heading { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required IReadOnlyList<SpectrumBand> Bands { get; init; }
}
