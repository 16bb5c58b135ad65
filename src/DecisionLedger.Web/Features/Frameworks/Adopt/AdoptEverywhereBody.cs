using System.ComponentModel;

namespace DecisionLedger.Web.Features.Frameworks.Adopt;

public sealed record AdoptEverywhereBody
{
    [Description("Which use cases; all that are read under another version of the framework, and not archived, where it is left out.")]
    public IReadOnlyList<Guid>? UseCases { get; init; }

    public string Reason { get; init; } = "";
}
