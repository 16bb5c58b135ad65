namespace DecisionLedger.Web.Components;

/// <summary>What the reader's browser told in cookies that first-paint.js keeps.</summary>
/// <param name="ThemeChoice">light, dark or system.</param>
/// <param name="ZoneId">The reader's IANA time zone; null until the browser has told it.</param>
public sealed record ReaderPreferences(string ThemeChoice, string? ZoneId)
{
    public const string FollowSystem = "system";

    public static ReaderPreferences From(IRequestCookieCollection cookies) => new(
        cookies["theme"] is "light" or "dark" ? cookies["theme"]! : FollowSystem,
        cookies["reader-zone"] is { Length: > 0 and < 64 } zone ? Uri.UnescapeDataString(zone) : null);
}
