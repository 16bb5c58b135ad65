using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.RecordTrial;

/// <summary>Writes a trial down: what was tried, how it went, what was seen.</summary>
public partial class TrialForm
{
    private static readonly Choice<TrialOutcome?>[] Outcomes =
        [new(TrialOutcome.Worked, "Worked", "yes"), new(TrialOutcome.Inconsistent, "Inconsistent"), new(TrialOutcome.Failed, "Failed", "no")];

    private readonly PendingCommand _pending = new();
    private ElementReference _form;
    private string? _missing;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public TrialDraft Draft { get; set; } = default!;

    /// <summary>The trial was recorded, or the reader let it go.</summary>
    [Parameter, EditorRequired]
    public EventCallback Done { get; set; }

    private IReadOnlyList<Choice<string>> Approaches => Screen.Framework.Document.Approaches.Select(a => new Choice<string>(a.Id, a.Name)).ToList();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The button that opened the form is gone.
        if (firstRender)
            await _form.FocusIfThereAsync();
    }

    private Task Discard()
    {
        _pending.Discard();
        return Done.InvokeAsync();
    }

    private async Task Save()
    {
        _missing = Draft switch
        {
            { Approach: "" } => "Choose an approach.",
            { Outcome: null } => "Choose a result.",
            _ => null,
        };
        if (_missing is not null)
            return;

        var (approach, outcome, note, purposes) = (Draft.Approach, Draft.Outcome!.Value, Draft.Note, Draft.Purposes.ToList());
        if (await _pending.Submit(Screen, Screen.View.Version, seen => new Commands.RecordTrial(Screen.View.Id, approach, outcome, note, purposes, seen)))
            await Done.InvokeAsync();
    }
}
