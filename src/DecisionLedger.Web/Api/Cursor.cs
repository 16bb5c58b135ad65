using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace DecisionLedger.Web.Api;

/// <summary>Where the next page of a list begins. Opaque to callers, so that what it holds may change.</summary>
public static class Cursor
{
    public const int UsualLimit = 50;

    public const int MostLimit = 200;

    public static string Of(string list, long place) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{list}/{place}")));

    /// <exception cref="RefusedCallException">It is no cursor of this list.</exception>
    public static long PlaceOf(string? cursor, string list)
    {
        if (string.IsNullOrEmpty(cursor))
            return 0;
        if (Base64Url.IsValid(cursor)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('/') is [var name, var place]
            && name == list
            && long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            && parsed <= int.MaxValue)
            return parsed;
        throw RefusedCallException.BadInput("unknown-value", "cursor takes what an earlier page gave as next, unchanged.", "cursor");
    }

    /// <exception cref="RefusedCallException">It is out of range.</exception>
    public static int Limit(int? limit) => limit switch
    {
        null => UsualLimit,
        >= 1 and <= MostLimit => limit.Value,
        _ => throw RefusedCallException.BadInput("out-of-range", $"limit takes a number from 1 to {MostLimit}.", "limit"),
    };
}
