using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>Why a change was refused and what others recorded meanwhile, beside the control that it came from.</summary>
public sealed partial class RefusalBeside : IDisposable
{
    private Attempt? _watched;

    [CascadingParameter]
    private UseCaseOnScreen Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public Attempt Attempt { get; set; } = default!;

    /// <summary>Show only what is about this field; null for everything that no field beside shows.</summary>
    [Parameter]
    public string? OfField { get; set; }

    /// <summary>Fields whose refusals stand beside them already.</summary>
    [Parameter]
    public IReadOnlyList<string?> FieldsShown { get; set; } = [];

    /// <summary>The refused change was recorded after all.</summary>
    [Parameter]
    public EventCallback Recorded { get; set; }

    /// <summary>The reader lets the change go: what others recorded stands.</summary>
    [Parameter]
    public EventCallback LetGo { get; set; }

    protected override void OnParametersSet()
    {
        if (_watched == Attempt)
            return;
        Dispose();
        _watched = Attempt;
        _watched.Changed += StateHasChanged;
    }

    public void Dispose()
    {
        if (_watched is not null)
            _watched.Changed -= StateHasChanged;
    }

    private async Task Anyway()
    {
        if (await Attempt.RecordAnyway(Screen))
            await Recorded.InvokeAsync();
    }

    private async Task TakeTheirs()
    {
        Attempt.LetGo();
        await LetGo.InvokeAsync();
    }
}
