using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Web.Ledger;

/// <summary>How a use case was logged before there was more than one framework.</summary>
public sealed record UseCaseLoggedV1(string Title, string Requirement, int FrameworkVersion)
{
    /// <summary>The name under which it is stored.</summary>
    public const string Name = "use_case_logged";

    public UseCaseLogged Upcast() => new(Title, Requirement, FrameworkVersion);
}
