using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DecisionLedger.Web.Features.UseCases.Assess;

/// <summary>
/// A fact of the assessment. Once answered it takes one line: its value, who said so and why; a click, Enter or a digit changes it. What nobody
/// answered shows what it means and its control.
/// </summary>
public sealed partial class FactRow
{
    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [CascadingParameter]
    private OpenFacts Rows { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public string? Help { get; set; }

    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    [Parameter, EditorRequired]
    public bool Answered { get; set; }

    /// <summary>Whether it stands apart from its section as the question to answer next: open, and without the place that links lead to.</summary>
    [Parameter]
    public bool Asked { get; set; }

    /// <summary>Set for a moment on what has just changed.</summary>
    [Parameter]
    public string? FreshClass { get; set; }

    /// <summary>Whether something was refused, or is typed and not recorded: then the row stays open.</summary>
    [Parameter, EditorRequired]
    public Func<bool> Unsaved { get; set; } = default!;

    /// <summary>A key pressed on the closed row: a digit sets the value there.</summary>
    [Parameter]
    public Func<string, Task> OnKey { get; set; } = _ => Task.CompletedTask;

    /// <summary>The closed row: the value, who said it, why.</summary>
    [Parameter, EditorRequired]
    public RenderFragment Line { get; set; } = default!;

    [Parameter, EditorRequired]
    public RenderFragment Control { get; set; } = default!;

    /// <summary>Who said it and why, and what was refused.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private bool IsOpen => Asked || !Answered || Rows.Has(Path) || Unsaved();

    private bool MayChange => Screen.MayChange;

    private string HelpId => $"{(Asked ? "next" : "row")}-{Path}-help";

    private void Edit() => Rows.Open(Path, Unsaved, FactPart.Control);

    private void Close() => Rows.Close(Path);

    /// <summary>A row that is being answered stays open; of others nobody is told.</summary>
    private EventCallback<FocusEventArgs> Focused =>
        Answered || Asked ? default : EventCallback.Factory.Create<FocusEventArgs>(this, () => Rows.Keep(Path, Unsaved));

    private Task Press(KeyboardEventArgs key)
    {
        if (!MayChange || key.CtrlKey || key.AltKey || key.MetaKey)
            return Task.CompletedTask;
        if (key.Key is "e" or "E")
        {
            Rows.Open(Path, Unsaved, FactPart.Reason);
            return Task.CompletedTask;
        }

        return OnKey(key.Key);
    }

    private void Leave(KeyboardEventArgs key)
    {
        if (key.Key == "Escape" && Rows.Has(Path) && !Unsaved())
            Close();
    }
}
