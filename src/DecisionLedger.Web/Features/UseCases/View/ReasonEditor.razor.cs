using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>The reason of a fact, opened to be written or changed. What is being typed here is never overwritten by what others record.</summary>
public sealed partial class ReasonEditor
{
    private readonly string _id = $"why-{Guid.NewGuid():N}";
    private readonly FocusRequest _focus = new();
    private readonly FocusRequest _focusOpener = new();
    private readonly Submission _submission = new();
    private ElementReference _box;
    private string? _typed;
    private long _begunAt;
    private ElementReference _opener;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    /// <summary>What stands now.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>What the reason is about, for those who hear the page.</summary>
    [Parameter, EditorRequired]
    public string About { get; set; } = "";

    /// <summary>Records the text, given the version that was seen when writing began; true once it is recorded.</summary>
    [Parameter, EditorRequired]
    public Func<string, long, Task<bool>> OnSave { get; set; } = default!;

    [Parameter]
    public string Noun { get; set; } = "reason";

    [CascadingParameter]
    private OthersHere? Others { get; set; }

    public bool IsOpen => _typed is not null;

    private string Name => KeepName(Screen, Noun, About);

    public static string KeepName(UseCasePageState screen, string noun, string about) => $"{screen.View.Id}/{noun}/{about}";

    /// <summary>Closes the box without recording.</summary>
    public void Cancel()
    {
        if (_typed is null)
            return;
        _typed = null;
        Others?.StopTypingIn(Name);
        if (Screen.MayChange)
            _focusOpener.Ask();
        _submission.End();
    }

    public void Dispose() => Others?.StopTypingIn(Name);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await _focus.AnswerAsync(_box, drawn: IsOpen);
        await _focusOpener.AnswerAsync(_opener, drawn: !IsOpen);
    }

    private void Begin()
    {
        (_typed, _begunAt) = (Text, Screen.View.Version);
        _focus.Ask();
    }

    private async Task Save()
    {
        if (_typed is { } typed && Screen.MayChange && await OnSave(typed, _begunAt))
            Cancel();
    }

    private async Task KeyDown(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
            Cancel();
        else if (key is { Key: "Enter", CtrlKey: true } or { Key: "Enter", MetaKey: true })
            await _submission.Once(Save)();
    }
}
