using DecisionLedger.Domain.Frameworks.Drafting;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Frameworks.Draft.Form;

/// <summary>A condition as a tree: all, any and not hold further conditions, everything else looks at one thing.</summary>
public sealed partial class ConditionEditor
{
    [CascadingParameter]
    private DraftOnScreen Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    [Parameter]
    public ConditionScope Scope { get; set; }

    /// <summary>Whether it stands in a list with others.</summary>
    [Parameter]
    public bool Listed { get; set; }

    [Parameter]
    public bool Removable { get; set; }

    private string Id => DraftOnScreen.ElementOf(Path) + "-is";

    private string? Kind => ConditionShape.Of(Screen.Draft.At(Path));

    private bool IsGroup => Kind is ConditionShape.All or ConditionShape.Any or ConditionShape.Not;

    /// <summary>Where the conditions of a group stand.</summary>
    private string Within => $"{Path}.{Kind}";

    private IReadOnlyList<string> Parts => Kind == ConditionShape.Not ? [Within] : Screen.Draft.Entries(Within);

    private Task Turn(string kind) =>
        kind.Length == 0 ? Task.CompletedTask : Screen.Change(draft => draft.Set(Path, ConditionShape.Turn(draft, draft.At(Path), kind)));

    private Task Add() => Screen.Change(draft =>
        Screen.FocusNext = [DraftOnScreen.ElementOf(draft.Add(Within, NewEntries.Condition(draft))) + "-is"]);

    private Task Move(int by) => Screen.Change(draft =>
        Screen.FocusNext = [$"{DraftOnScreen.ElementOf(draft.Move(Path, by))}-is-{(by < 0 ? "up" : "down")}"]);

    private Task Remove() => Screen.Change(draft =>
    {
        draft.Remove(Path);
        Screen.FocusNext = [Id, DraftOnScreen.ElementOf(DraftPath.Split(Path).Parent) + "-is"];
    });
}
