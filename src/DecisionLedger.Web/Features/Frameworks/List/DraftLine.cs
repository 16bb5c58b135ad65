namespace DecisionLedger.Web.Features.Frameworks.List;

/// <summary>The next version while it is being written.</summary>
/// <param name="BasedOn">The version that it began as a copy of; null where it came from elsewhere.</param>
/// <param name="BegunAt">When it was begun.</param>
/// <param name="BegunBy">By whom.</param>
/// <param name="EditedAt">When it was last saved.</param>
/// <param name="EditedBy">By whom.</param>
public sealed record DraftLine(int? BasedOn, DateTimeOffset BegunAt, Guid? BegunBy, DateTimeOffset EditedAt, Guid? EditedBy);
