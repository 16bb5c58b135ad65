using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Api;

namespace DecisionLedger.Web.Features.Frameworks.Find;

/// <summary>Reads the framework that a caller of the API names.</summary>
public static class FrameworkOfCall
{
    /// <param name="call">The call.</param>
    /// <param name="id">The framework; null for the one that the program brings.</param>
    /// <param name="version">The version; null for the newest.</param>
    /// <exception cref="RefusedCallException">The workspace has no such framework or version.</exception>
    public static async Task<Framework> FrameworkOf(this ApiCall call, string? id, int? version)
    {
        if (await call.Ask(new FindFramework(id, version)) is { } found)
            return found;
        if (await call.Ask(new FindFramework(id)) is { } newest)
        {
            throw RefusedCallException.BadInput(
                "unknown-value", $"There is no version {version} of the framework {newest.Id}. frameworkVersion takes 1 to {newest.Version}.", "frameworkVersion");
        }

        throw RefusedCallException.BadInput("unknown-value", "There is no such framework in this workspace. GET /api/v1/frameworks lists those that there are.", "framework");
    }
}
