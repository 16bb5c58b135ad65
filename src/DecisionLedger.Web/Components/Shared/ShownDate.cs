using System.Globalization;

namespace DecisionLedger.Web.Features.UseCases.Overview;

/// <summary>A day inside a sentence.</summary>
public static class ShownDate
{
    public static string Of(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
