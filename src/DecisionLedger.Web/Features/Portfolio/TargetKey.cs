using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.Portfolio;

/// <summary>A recommended target as the portfolio groups by it: approach ids joined by a plus sign, empty where not enough is known.</summary>
public static class TargetKey
{
    public static string[] ApproachesOf(string target) => target.Split('+', StringSplitOptions.RemoveEmptyEntries);

    /// <returns>A framework that names all of the target's approaches; null where none does.</returns>
    public static Framework? FrameworkOf(string target, IEnumerable<Framework> frameworks) =>
        frameworks.FirstOrDefault(framework => ApproachesOf(target).All(approach => framework.Approach(approach) is not null));
}
