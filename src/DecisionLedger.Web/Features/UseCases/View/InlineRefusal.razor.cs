using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>Why a change was refused and what others recorded meanwhile, beside the control that it came from.</summary>
public sealed partial class InlineRefusal : IDisposable
{
    private PendingCommand? _watched;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public PendingCommand Pending { get; set; } = default!;

    /// <summary>Show only what is about this field; null for everything that no field beside shows.</summary>
    [Parameter]
    public string? OfField { get; set; }

    /// <summary>Fields whose refusals stand beside them already.</summary>
    [Parameter]
    public IReadOnlyList<string?> FieldsShown { get; set; } = [];

    /// <summary>The text that others recorded, where its own words are not in what happened.</summary>
    [Parameter]
    public RenderFragment? Theirs { get; set; }

    /// <summary>The refused change was recorded after all.</summary>
    [Parameter]
    public EventCallback Recorded { get; set; }

    /// <summary>The reader discards the change and keeps what others recorded.</summary>
    [Parameter]
    public EventCallback LetGo { get; set; }

    protected override void OnParametersSet()
    {
        if (_watched == Pending)
            return;
        Dispose();
        _watched = Pending;
        _watched.Changed += StateHasChanged;
    }

    public void Dispose()
    {
        if (_watched is not null)
            _watched.Changed -= StateHasChanged;
    }

    private async Task Anyway()
    {
        if (await Pending.RecordAnyway(Screen))
            await Recorded.InvokeAsync();
    }

    private async Task TakeTheirs()
    {
        Pending.LetGo();
        await LetGo.InvokeAsync();
    }
}
