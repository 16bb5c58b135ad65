using System.Globalization;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>A day, such as 3 Mar 2026.</summary>
public static class ShownDate
{
    public static string Of(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
