namespace DecisionLedger.Domain.UseCases.Behaviours;

/// <summary>Why a command was not carried out, so that a person can act on it. A refused command leaves no trace.</summary>
/// <param name="Code">Stable, for programs: empty, too-long, control-characters, unknown-value, out-of-range, archived, nothing-decided, not-found, stale-version, key-reused.</param>
/// <param name="Message">What happened and what to do, for people.</param>
/// <param name="Field">The field it is about, in the API's spelling; null where it is about the whole.</param>
public sealed record Refusal(string Code, string Message, string? Field = null);
