using DecisionLedger.Web.EventStore;

namespace DecisionLedger.Web.Api;

/// <summary>Reads query parameters that name a moment.</summary>
public static class PointInTimeQuery
{
    public const string Meaning = "An event number (from 1) or a time in RFC 3339; now if omitted.";

    /// <exception cref="RefusedCallException">It is neither a version nor a time.</exception>
    public static PointInTime Read(string? text, string field) =>
        PointInTime.TryParse(text, out var moment)
            ? moment
            : throw RefusedCallException.BadInput("unknown-value", $"{field} must be an event number (from 1) or a time in RFC 3339 such as 2026-05-31T12:00:00Z.", field);

    /// <exception cref="RefusedCallException">It is no time: a version means nothing across use cases.</exception>
    public static DateTimeOffset? ReadInstant(string? text, string field)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        return PointInTime.TryParse(text, out var moment) && moment.At is { } at
            ? at
            : throw RefusedCallException.BadInput("unknown-value", $"{field} must be a time in RFC 3339 such as 2026-05-31T12:00:00Z.", field);
    }
}
