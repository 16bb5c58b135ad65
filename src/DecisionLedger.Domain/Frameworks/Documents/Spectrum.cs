namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>What the approaches take to set up, from simple to complex; one band a family.</summary>
public sealed record Spectrum(string Heading, string From, string To, IReadOnlyList<SpectrumBand> Bands);
