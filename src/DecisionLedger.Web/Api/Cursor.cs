using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

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
        throw RefusedCallException.BadInput("unknown-value", "Set cursor to the value of next from an earlier page, unchanged.", "cursor");
    }

    /// <summary>A place in a list by what the list is sorted by, so that what is recorded between two pages neither repeats a row nor hides one.</summary>
    public static string Of(string list, IReadOnlyList<string> place) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<string[]>([list, .. place]));

    /// <summary>The place that a cursor names; null where there is none.</summary>
    /// <param name="cursor">What the page before gave as next; null or empty for the first page.</param>
    /// <param name="list">The list's name.</param>
    /// <param name="read">Makes a place of its parts; null where they are of no place in this order.</param>
    /// <exception cref="RefusedCallException">It is no cursor of this list, or of another order.</exception>
    public static T? PlaceOf<T>(string? cursor, string list, Func<IReadOnlyList<string>, T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        if (string.IsNullOrEmpty(cursor))
            return null;
        if (Base64Url.IsValid(cursor))
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
            if (text.StartsWith($"{list}/", StringComparison.Ordinal))
                throw RefusedCallException.BadInput("unknown-value", "This cursor comes from an earlier release. Omit it and start at the first page.", "cursor");
            if (PartsIn(text) is [var name, .. var place] && name == list && read(place) is { } found)
                return found;
        }

        throw RefusedCallException.BadInput("unknown-value", "Set cursor to the value of next from an earlier page, unchanged and with the same sort.", "cursor");
    }

    /// <exception cref="RefusedCallException">It is out of range.</exception>
    public static int Limit(int? limit) => limit switch
    {
        null => UsualLimit,
        >= 1 and <= MostLimit => limit.Value,
        _ => throw RefusedCallException.BadInput("out-of-range", $"limit must be a number from 1 to {MostLimit}.", "limit"),
    };

    private static string[] PartsIn(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(text) is { } parts && Array.TrueForAll(parts, p => p is not null) ? parts : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

/// <param name="Items">This page.</param>
/// <param name="Next">Send it as cursor to read on; null at the end.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next);
