using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks.Drafting;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Frameworks.Draft.Form;

/// <summary>One member of the document, as a field with its label and its problems.</summary>
public sealed partial class DraftField
{
    private static readonly DraftChoice[] TrueOrFalse = [new("true", "yes"), new("false", "no")];

    [CascadingParameter]
    private DraftOnScreen Screen { get; set; } = default!;

    /// <summary>The path of what has the member.</summary>
    [Parameter, EditorRequired]
    public string Owner { get; set; } = "";

    [Parameter, EditorRequired]
    public FieldSpec Spec { get; set; } = default!;

    private string Path => $"{Owner}.{Spec.Member}";

    private string Id => DraftOnScreen.ElementOf(Path);

    private string Value => Spec.Kind == FieldKind.Lines ? string.Join('\n', Screen.Draft.WordsIn(Path)) : Screen.Draft.Words(Path) ?? "";

    private int Rows => Math.Clamp(Spec.Kind == FieldKind.Lines ? Value.Count(c => c == '\n') + 1 : (Value.Length / 90) + 1, 2, 8);

    private string? Invalid => Screen.ProblemsAt(Path).Any() ? "true" : null;

    private Task Typed(ChangeEventArgs e) => Take((string?)e.Value ?? "");

    private Task Take(string typed) => Screen.Change(draft =>
    {
        switch (Spec.Kind)
        {
            case FieldKind.Number:
                draft.SetNumber(Path, typed);
                break;
            case FieldKind.Lines:
                var lines = typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                draft.Set(Path, lines.Length == 0 ? null : new JsonArray([.. lines.Select(line => (JsonNode)line)]));
                break;
            case FieldKind.YesOrNo:
                draft.Set(Path, typed.Length == 0 ? null : JsonValue.Create(typed == "true"));
                break;
            default:
                draft.Set(Path, typed.Trim().Length > 0 ? typed.Trim() : Spec.Required ? "" : null);
                break;
        }

        LeaveOutWhatIsEmpty(draft);
    });

    /// <summary>An object of which nothing is left says nothing, and would only be a problem.</summary>
    private void LeaveOutWhatIsEmpty(DraftText draft)
    {
        if (DraftPath.Split(Path).Parent is var parent && parent != Owner && draft.At(parent) is JsonObject { Count: 0 })
            draft.Remove(parent);
    }
}
