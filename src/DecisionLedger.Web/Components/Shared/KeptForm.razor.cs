using System.Globalization;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>
/// Keeps the texts and choices of the form around it in the reader's browser until they are recorded or discarded, and gives them back when the
/// form is drawn again. The browser does it by itself (js/kept-text.js), so that neither a lost circuit nor a stopped server loses a word; fields
/// are kept by their name. A button with <c>data-keep-opens</c> and the same name is pressed after a reload, so that a form that was open is open; what leads to several forms names each on a line of its own.
/// </summary>
public sealed partial class KeptForm : IDisposable
{
    private Submission? _watched;

    /// <summary>Which form it is, among all of this member in this workspace: such as the use case and "comment".</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>What the form sends; null for a form that is posted, whose page says itself when it was recorded.</summary>
    [Parameter]
    public Submission? Submission { get; set; }

    /// <summary>The version that the writer saw when writing began, kept with the text; null where it does not matter.</summary>
    [Parameter]
    public long? Begun { get; set; }

    /// <summary>Raised with the version that was kept.</summary>
    [Parameter]
    public EventCallback<long> BegunChanged { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private ILogger<KeptForm> Log { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (_watched == Submission)
            return;
        Dispose();
        _watched = Submission;
        if (_watched is not null)
            _watched.Ended += Forget;
    }

    public void Dispose()
    {
        if (_watched is not null)
            _watched.Ended -= Forget;
    }

    private Task TakeUp(ChangeEventArgs kept) =>
        long.TryParse((string?)kept.Value, CultureInfo.InvariantCulture, out var begun) ? BegunChanged.InvokeAsync(begun) : Task.CompletedTask;

    private void Forget() => _ = ForgetAsync(Name);

    private async Task ForgetAsync(string name)
    {
        try
        {
            await Js.InvokeVoidAsync("keptText.forget", name);
        }
        catch (Exception e) when (ReaderLeft.Is(e))
        {
            // The reader has left. Should the text come back, its submission is kept with it and is not recorded twice.
        }
        catch (JSException e)
        {
            Log.LogWarning("What was kept of {Form} could not be forgotten: {Reason}", name, e.Message);
        }
    }
}
