namespace DecisionLedger.Domain.Frameworks;

/// <summary>The spectrum's brackets of several approaches, added up.</summary>
/// <param name="MinUsd">Lower end, US dollars.</param>
/// <param name="MaxUsd">Upper end, US dollars.</param>
/// <param name="OpenEnded">Whether the source leaves the upper end open ($10,000+).</param>
/// <param name="Time">The time brackets in words, such as "Hours, then days to weeks".</param>
public sealed record SetUpCost(decimal MinUsd, decimal MaxUsd, bool OpenEnded, string Time);
