namespace DecisionLedger.Domain.Frameworks.Documents;

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
