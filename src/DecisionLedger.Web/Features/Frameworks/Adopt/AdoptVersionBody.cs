using System.ComponentModel;

namespace DecisionLedger.Web.Features.Frameworks.Adopt;

public sealed record AdoptVersionBody
{
    [Description("The framework; customise-llm where it is left out.")]
    public string? Framework { get; init; }

    [Description("The version under which the use case is read from here on.")]
    public required int Version { get; init; }

    public string Reason { get; init; } = "";
}
