using System.Globalization;

namespace DecisionLedger.Web.Features.Frameworks;

/// <summary>Where the versions of a framework are listed, written, compared and taken away.</summary>
public static class FrameworkAddresses
{
    public const string List = "/frameworks";

    public static string Draft(string framework) => $"/framework/{framework}/draft";

    /// <param name="framework">The framework.</param>
    /// <param name="version">The version; null for the draft.</param>
    public static string Changes(string framework, int? version = null) =>
        version is { } number ? string.Create(CultureInfo.InvariantCulture, $"/framework/{framework}/changes?version={number}") : $"/framework/{framework}/changes";

    public static string Document(string framework, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"/api/v1/frameworks/{framework}/versions/{version}");

    public static string FileName(string framework, int version) => string.Create(CultureInfo.InvariantCulture, $"{framework}.v{version}.json");
}
