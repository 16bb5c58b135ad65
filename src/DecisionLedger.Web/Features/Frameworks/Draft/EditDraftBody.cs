using System.ComponentModel;
using System.Text.Json;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

public sealed record EditDraftBody
{
    [Description("The whole document as it is to read now; it need not be valid yet.")]
    public required JsonElement Document { get; init; }

    [Description("What was changed, in a few words.")]
    public string Note { get; init; } = "";
}
