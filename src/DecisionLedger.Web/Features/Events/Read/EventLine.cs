using System.Text.Json;

namespace DecisionLedger.Web.Features.Events.Read;

/// <summary>One event of the ledger.</summary>
/// <param name="Sequence">Its place among all events; rising, with gaps.</param>
/// <param name="StreamId">The use case.</param>
/// <param name="Version">Its place among the use case's events.</param>
/// <param name="Type">Its stable name, such as need_stated.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Actor">The member who recorded it; null where it was the program itself.</param>
/// <param name="CorrelationId">What it belongs to.</param>
/// <param name="Data">What was said.</param>
public sealed record EventLine(long Sequence, Guid StreamId, long Version, string Type, DateTimeOffset At, Guid? Actor, string? CorrelationId, JsonElement Data);
