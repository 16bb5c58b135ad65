using DecisionLedger.Domain.WhatIfs;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>What can be done with a what-if: record all of it, once its plan was shown; drop all of it; share it.</summary>
public partial class WhatIfActions
{
    private readonly PendingCommand _pending = new();
    private readonly FocusRequest _focus = new();
    private bool _asking;
    private ElementReference _why;
    private string _reason = "";
    private long _seen;
    private int _recording;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [CascadingParameter]
    private WhatIfOnScreen WhatIf { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>What was dropped a moment ago.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FactChange> Dropped { get; set; } = [];

    /// <summary>How many events were recorded a moment ago.</summary>
    [Parameter]
    public int? RecordedEvents { get; set; }

    [Parameter]
    public EventCallback DropAll { get; set; }

    [Parameter]
    public EventCallback BringBack { get; set; }

    /// <summary>Told how many events were recorded.</summary>
    [Parameter]
    public EventCallback<int> Recorded { get; set; }

    /// <summary>The reader lets go of what others changed since the version that this tells.</summary>
    [Parameter]
    public EventCallback<long> TakeTheirs { get; set; }

    private RecordingPlan Plan => RecordingPlan.Of(Screen.UseCase, Screen.Framework, Screen.Team.Me, [.. WhatIf.Changes], _reason, Guid.CreateVersion7);

    private string WhyNot =>
        Screen.View.IsPast ? "You are viewing the past. Go back to today to record this."
        : Screen.UseCase.Archived ? "This use case is archived. Restore it to record this."
        : "Viewers cannot record. Share the link with an editor.";

    private void Ask()
    {
        (_asking, _seen) = (true, Screen.View.Version);
        // The button that was pressed is gone: who goes by the keyboard goes on in its place.
        _focus.Ask();
    }

    protected override Task OnAfterRenderAsync(bool firstRender) => _focus.AnswerAsync(_why, drawn: _asking);

    private async Task Record()
    {
        var (changes, reason) = (WhatIf.Changes.ToList(), _reason);
        _recording = Plan.Events.Count;
        if (await _pending.Submit(Screen, _seen, seen => new RecordWhatIf(Screen.View.Id, changes, reason, seen)))
            await Settle();
    }

    private async Task Settle()
    {
        (_asking, _reason) = (false, "");
        await Recorded.InvokeAsync(_recording);
    }

    private async Task LetGo()
    {
        await TakeTheirs.InvokeAsync(_seen);
        _seen = Screen.View.Version;
    }

    private void NotYet()
    {
        _asking = false;
        _pending.Discard();
    }

    private async Task LetAllGo()
    {
        NotYet();
        await DropAll.InvokeAsync();
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
