using System.ComponentModel;
using System.Text.Json;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

public sealed record BeginDraftBody
{
    [Description("The version to begin from; the newest where it is left out.")]
    public int? From { get; init; }

    [Description("What the draft begins with; a copy of that version where it is left out.")]
    public JsonElement? Document { get; init; }
}
