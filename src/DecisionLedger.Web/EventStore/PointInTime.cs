using System.Globalization;

namespace DecisionLedger.Web.EventStore;

/// <summary>A moment of a use case or of the portfolio to look at: an event's version, or an instant. Neither means now.</summary>
public sealed record PointInTime
{
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

    /// <summary>Reads asOf=: digits are an event's version in the stream, else a time in RFC 3339. Empty means now.</summary>
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

        // A plus sign in a query string arrives as a space.
        if (text.Length < 10 || !DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return false;
        moment = OfInstant(at.ToUniversalTime());
        return true;
    }

    public override string ToString() =>
        Version?.ToString(CultureInfo.InvariantCulture) ?? At?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
