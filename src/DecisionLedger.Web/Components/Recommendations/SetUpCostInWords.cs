using System.Globalization;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Components.Recommendations;

public static class SetUpCostInWords
{
    /// <returns>Such as "$100 to $10,000 or more".</returns>
    public static string Money(SetUpCost cost)
    {
        var range = cost.MinUsd == cost.MaxUsd ? Usd(cost.MinUsd) : $"{Usd(cost.MinUsd)} to {Usd(cost.MaxUsd)}";
        return cost.OpenEnded ? $"{range} or more" : range;
    }

    private static string Usd(decimal amount) => $"${amount.ToString("#,0.##", CultureInfo.InvariantCulture)}";
}
