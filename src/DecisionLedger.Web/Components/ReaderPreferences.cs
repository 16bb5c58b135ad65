namespace DecisionLedger.Web.Components;

/// <summary>What the reader's browser told: in cookies that first-paint.js keeps, and of its languages.</summary>
/// <param name="ThemeChoice">light, dark or system.</param>
/// <param name="ZoneId">The reader's IANA time zone; null until the browser has told it.</param>
/// <param name="Dates">How the reader writes dates.</param>
public sealed record ReaderPreferences(string ThemeChoice, string? ZoneId, DateStyle Dates)
{
    public const string FollowSystem = "system";

    public static ReaderPreferences From(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ReaderPreferences(
            request.Cookies["theme"] is "light" or "dark" ? request.Cookies["theme"]! : FollowSystem,
            request.Cookies["reader-zone"] is { Length: > 0 and < 64 } zone ? Uri.UnescapeDataString(zone) : null,
            DateStyle.Of(request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value));
    }
}
