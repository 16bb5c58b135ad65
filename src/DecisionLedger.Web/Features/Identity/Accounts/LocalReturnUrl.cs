namespace DecisionLedger.Web.Features.Identity.Accounts;

/// <summary>Where to go on after signing in: only ever a path of this site, whatever the link said.</summary>
public static class LocalReturnUrl
{
    public const string Home = "/";

    public static string OrHome(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl) ? path : Home;
}
