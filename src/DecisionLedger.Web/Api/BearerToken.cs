namespace DecisionLedger.Web.Api;

/// <summary>The API token that a program sends as <c>Authorization: Bearer</c>.</summary>
public static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>Tokens are for programs: on a page they mean nothing, and whoever sends one there is not signed in.</summary>
    public static bool IsSentBy(HttpRequest request) =>
        AccessProblem.IsForProgram(request) && request.Headers.Authorization.Any(value => value?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Call it only where one is sent.</summary>
    public static string Of(HttpRequest request) => request.Headers.Authorization.ToString()[Scheme.Length..].Trim();
}
