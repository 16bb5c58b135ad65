using System.ComponentModel;

namespace DecisionLedger.Web.Features.UseCases.Edit;

public sealed record EditUseCaseBody
{
    [Description("Left out: it stays.")]
    public string? Title { get; init; }

    [Description("Left out: it stays.")]
    public string? Requirement { get; init; }

    [Description("Why the requirement changed.")]
    public string Reason { get; init; } = "";
}
