using System.Globalization;

namespace DecisionLedger.Web.EventStore;

/// <summary>A moment of a use case or of the portfolio to look at: an event's version, or an instant. Neither means now.</summary>
public sealed record PointInTime
{
    // The database keeps microseconds.
    private static readonly TimeSpan RecordedTick = TimeSpan.FromMicroseconds(1);

    private PointInTime(long? version, DateTimeOffset? at)
    {
        Version = version;
        At = at;
    }

    public static PointInTime Now { get; } = new(null, null);

    public long? Version { get; }

    public DateTimeOffset? At { get; }

    public static PointInTime OfVersion(long version) => new(version, null);

    public static PointInTime OfInstant(DateTimeOffset at) => new(null, at);

    /// <summary>Reads asOf=: digits are an event's version in the stream, a day is its end in UTC, else a time in RFC 3339. Empty means now.</summary>
    public static bool TryParse(string? text, out PointInTime moment)
    {
        moment = Now;
        if (string.IsNullOrEmpty(text))
            return true;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            moment = OfVersion(version);
            return version > 0;
        }

        if (Day(text) is { } day && day < DateOnly.MaxValue)
        {
            moment = OfInstant(new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) - RecordedTick);
            return true;
        }

        if (!TryReadTime(text, out var at))
            return false;
        moment = OfInstant(at.ToUniversalTime());
        return true;
    }

    /// <returns>The day that a text of asOf= names where it was written: a time's by its own offset. Null where it names none.</returns>
    public static DateOnly? DayOf(string? text) =>
        string.IsNullOrEmpty(text) ? null : Day(text) ?? (TryReadTime(text, out var at) ? DateOnly.FromDateTime(at.DateTime) : null);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // A plus sign in a query string arrives as a space.
    private static bool TryReadTime(string text, out DateTimeOffset at)
    {
        at = default;
        return text.Length >= 10 && DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);
    }

    public override string ToString() =>
        Version?.ToString(CultureInfo.InvariantCulture) ?? At?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
