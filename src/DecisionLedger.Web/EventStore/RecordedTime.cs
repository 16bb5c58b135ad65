using JasperFx.Events;

namespace DecisionLedger.Web.EventStore;

/// <summary>PostgreSQL keeps microseconds; an event not stored yet still has its ticks, and a rebuild would read another time.</summary>
public static class RecordedTime
{
    public static DateTimeOffset Of(IEvent recorded) => recorded.Timestamp.AddTicks(-(recorded.Timestamp.Ticks % TimeSpan.TicksPerMicrosecond));
}

/// <summary>The member whose request appended an event; null where it was the program itself.</summary>
public static class RecordedActor
{
    public static Guid? Of(IEvent recorded) => Of(recorded.UserName);

    /// <param name="userName">As the event's metadata have it.</param>
    public static Guid? Of(string? userName) => Guid.TryParse(userName, out var member) ? member : null;
}
