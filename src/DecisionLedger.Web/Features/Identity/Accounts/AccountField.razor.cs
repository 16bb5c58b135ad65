using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Identity.Accounts;

/// <summary>A labelled input of a static form, with the refusal that is about it beside it. It works without JavaScript.</summary>
public sealed partial class AccountField
{
    /// <summary>The form model's path, as "Input.Email"; the last part is the refusals' field.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What was typed. A password is never sent back.</summary>
    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public string Type { get; set; } = "text";

    [Parameter]
    public string? Autocomplete { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Whether the page begins here; where there are refusals, it begins with those.</summary>
    [Parameter]
    public bool First { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private string? Shown => Type == "password" ? null : StaleForm.In(Http)?.Typed(Name) ?? Value;

    private string Id => Name.Replace('.', '-').ToLowerInvariant();

    private string? Error => Refusals.FirstOrDefault(r => r.Field == Name[(Name.LastIndexOf('.') + 1)..])?.Message;

    private string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => $"{Id}-hint",
        (null, _) => $"{Id}-error",
        _ => $"{Id}-hint {Id}-error",
    };
}
