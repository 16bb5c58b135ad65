namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>A reason of the source to fine-tune, or not to.</summary>
/// <param name="Quotes">What people say who have this reason, in the source's words.</param>
/// <param name="Notes">What else the source says of it.</param>
/// <param name="Needs">The needs that the reason is about.</param>
/// <param name="Advice">What to do instead, for a reason against.</param>
/// <param name="Approach">The approach that the advice means.</param>
public sealed record SourceReason(
    string Id,
    string Title,
    IReadOnlyList<string> Quotes,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Needs,
    string? Advice = null,
    string? Approach = null);
