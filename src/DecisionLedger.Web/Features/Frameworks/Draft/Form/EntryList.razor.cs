using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Frameworks.Draft.Form;

/// <summary>A list of the document: its entries folded to a line each, with what adds, moves and removes them.</summary>
public sealed partial class EntryList
{
    [CascadingParameter]
    private DraftOnScreen Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public EntriesSpec Spec { get; set; } = default!;

    private IReadOnlyList<string> Entries => Screen.Draft.Entries(Spec.List);

    private string KnownBy(string path) => Screen.Draft.Words($"{path}.{Spec.KnownBy}") ?? "";

    private string Name(string path) => $"{Spec.One} {Screen.Draft.Words($"{path}.id") ?? KnownBy(path)}";

    private Task Add() => Screen.Change(draft =>
    {
        var path = draft.Add(Spec.List, Spec.New(draft, Spec.List));
        Screen.Open(draft.At(path));
        Screen.FocusNext = [DraftOnScreen.ElementOf($"{path}.id"), DraftOnScreen.ElementOf($"{path}.{Spec.Fields[0].Member}")];
    });

    private Task Move(string path, int by) => Screen.Change(draft =>
    {
        var id = DraftOnScreen.ElementOf(draft.Move(path, by));
        string[] buttons = [$"{id}-up", $"{id}-down"];
        Screen.FocusNext = by < 0 ? buttons : [.. buttons.Reverse()];
    });

    private Task Remove(string path) => Screen.Change(draft =>
    {
        draft.Remove(path);
        Screen.FocusNext = [DraftOnScreen.ElementOf(path), $"{DraftOnScreen.ElementOf(Spec.List)}-add"];
    });
}
