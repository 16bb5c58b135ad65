using System.ComponentModel;

namespace DecisionLedger.Web.Features.UseCases.MarkSign;

public sealed record MarkSignBody
{
    [Description("longPrompts, inconsistentFormat, styleHardToSpecify, repeatedMistakes or needFasterResponses.")]
    public required string Sign { get; init; }

    [Description("false: it is no longer seen.")]
    public required bool Seen { get; init; }

    public string Note { get; init; } = "";
}
