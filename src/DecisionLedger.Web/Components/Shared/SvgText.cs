using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>An SVG text element: Razor keeps the tag of that name for itself.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter]
    public string? Class { get; set; }

    [Parameter]
    public string? Style { get; set; }

    [Parameter]
    public double X { get; set; }

    [Parameter]
    public double Y { get; set; }

    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "style", Style);
        builder.AddAttribute(3, "x", X.ToString("0.#", CultureInfo.InvariantCulture));
        builder.AddAttribute(4, "y", Y.ToString("0.#", CultureInfo.InvariantCulture));
        builder.AddContent(5, Value);
        builder.CloseElement();
    }
}
