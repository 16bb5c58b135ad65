namespace DecisionLedger.Web.EventStore;

/// <param name="Type">The event's stored name.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="ActorId">Who recorded it; null where it was the program itself.</param>
public sealed record FrameworkEventLine(string Type, DateTimeOffset At, Guid? ActorId);
