using System.ComponentModel;
using System.Text.Json;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

public sealed record StartFrameworkBody
{
    [Description("2 to 60 small letters, digits and hyphens; part of addresses, and never changed.")]
    public required string Id { get; init; }

    [Description("What people call it.")]
    public required string Name { get; init; }

    [Description("The first draft: a framework document, which need not be valid yet; a small one to begin with where it is left out.")]
    public JsonElement? Document { get; init; }
}
