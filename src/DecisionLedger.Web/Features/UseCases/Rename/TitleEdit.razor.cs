using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.Rename;

/// <summary>The title, open to be changed.</summary>
public partial class TitleEdit
{
    private readonly PendingCommand _pending = new();
    private ElementReference _box;
    private string _typed = "";
    private string _before = "";
    private long _begunAt;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    /// <summary>The title was recorded, or the reader let it go.</summary>
    [Parameter, EditorRequired]
    public EventCallback Done { get; set; }

    [Inject]
    private ToastList Toasts { get; set; } = default!;

    [Inject]
    private UndoByCommand Undo { get; set; } = default!;

    protected override void OnInitialized() => (_typed, _begunAt) = (Screen.UseCase.Title, Screen.View.Version);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await _box.FocusIfThereAsync();
    }

    private Task Cancel()
    {
        _pending.Discard();
        return Done.InvokeAsync();
    }

    private async Task Save()
    {
        var typed = _typed;
        _before = Screen.UseCase.Title;
        if (await _pending.Submit(Screen, _begunAt, seen => new RenameUseCase(Screen.View.Id, typed, seen)))
            await Recorded();
    }

    private Task Recorded()
    {
        if (_typed.Trim() != _before)
            Toasts.Say("Title changed.", Undo.By(new RenameUseCase(Screen.View.Id, _before, _pending.Recorded), $"Title changed back to “{_before}”."));
        return Done.InvokeAsync();
    }
}
