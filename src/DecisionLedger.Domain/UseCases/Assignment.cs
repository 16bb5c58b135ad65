namespace DecisionLedger.Domain.UseCases;

/// <summary>A question that a member was asked to answer; it ends with that member's answer.</summary>
/// <param name="MemberId">Who is asked.</param>
/// <param name="Note">What the one who asks adds; may be empty.</param>
/// <param name="AtVersion">The event that asked.</param>
public sealed record Assignment(Guid MemberId, string Note, long AtVersion);
