using DecisionLedger.Domain.Frameworks.Drafting;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Frameworks.Draft.Form;

/// <summary>The id of an entry. To change it changes everything that refers to it.</summary>
public sealed partial class IdField
{
    private string? _typed;
    private string? _refusal;

    [CascadingParameter]
    private DraftOnScreen Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    [Parameter, EditorRequired]
    public IdKind Kind { get; set; }

    private string Id => DraftOnScreen.ElementOf(Path);

    private string Value => _refusal is null ? Screen.Draft.Words(Path) ?? "" : _typed ?? "";

    private string Uses => Kind == IdKind.Warning ? "" : Screen.Draft.Uses(Kind, Screen.Draft.Words(Path) ?? "") switch
    {
        0 => "Not used anywhere yet.",
        1 => "Used in 1 place, which is renamed with it.",
        var count => $"Used in {count} places, which are renamed with it.",
    };

    private Task Rename(ChangeEventArgs e)
    {
        _typed = (string?)e.Value ?? "";
        return Screen.Change(draft => _refusal = draft.Rename(Kind, Path, _typed));
    }
}
