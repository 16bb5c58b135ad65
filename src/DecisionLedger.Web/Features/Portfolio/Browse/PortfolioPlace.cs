using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

/// <summary>
/// A row's place in an order, by what it is sorted by and not by how many come before it: a row that appears meanwhile neither repeats another nor hides one.
/// </summary>
/// <param name="Sort">The order.</param>
/// <param name="Rank">How pressing the row is, where that is what it is sorted by; else 0.</param>
/// <param name="Key">The time or title that it is sorted by; times in ticks.</param>
/// <param name="Id">The use case, where all else is equal.</param>
public sealed record PortfolioPlace(PortfolioSort Sort, int Rank, string Key, Guid Id)
{
    public IReadOnlyList<string> Parts => [Sort.ToString(), Rank.ToString(CultureInfo.InvariantCulture), Key, Id.ToString("N")];

    public DateTimeOffset At => new(long.Parse(Key, CultureInfo.InvariantCulture), TimeSpan.Zero);

    public static string KeyOf(DateTimeOffset at) => at.UtcTicks.ToString(CultureInfo.InvariantCulture);

    /// <returns>Null where they are of no place in this order.</returns>
    public static PortfolioPlace? Of(IReadOnlyList<string> parts, PortfolioSort sort) =>
        parts is [var name, var rank, var key, var id]
        && name == sort.ToString()
        && int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < 10
        && Guid.TryParseExact(id, "N", out var useCase)
        && (sort == PortfolioSort.Title || (long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks < DateTime.MaxValue.Ticks))
        && !key.Contains('\0', StringComparison.Ordinal)
            ? new PortfolioPlace(sort, place, key, useCase)
            : null;

    /// <summary>As the page's address has it.</summary>
    public override string ToString() => System.Buffers.Text.Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(Parts));

    /// <returns>Null where the text is no place in this order.</returns>
    public static PortfolioPlace? Read(string? text, PortfolioSort sort)
    {
        if (string.IsNullOrEmpty(text) || !System.Buffers.Text.Base64Url.IsValid(text))
            return null;
        try
        {
            return JsonSerializer.Deserialize<string[]>(Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(text))) is { } parts && Array.TrueForAll(parts, p => p is not null)
                ? Of(parts, sort)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
