using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>Starts a framework of the workspace's own, with a small example or a file as its first draft.</summary>
public sealed partial class StartFrameworkForm
{
    private readonly Submission _submission = new();
    private ElementReference _nameBox;
    private string _name = "";
    private string _frameworkId = "";
    private bool _idTyped;
    private DocumentOrigin _origin = DocumentOrigin.Example;
    private ImportedDocument? _document;
    private Refusal? _refusal;
    private bool _underWay;

    [Parameter]
    public EventCallback Closed { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ILogger<StartFrameworkForm> Log { get; set; } = default!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await _nameBox.FocusIfThereAsync();
    }

    private string? About(string field) => _refusal?.Field == field ? _refusal.Message : null;

    private string? Invalid(string field) => About(field) is null ? null : "true";

    private bool ShownBeside(Refusal refusal) => refusal.Field is "name" or "id" || (refusal.Field == "text" && _origin == DocumentOrigin.File);

    private void Name(ChangeEventArgs typed) => CallIt((string?)typed.Value ?? "");

    private void CallIt(string name)
    {
        _name = name;
        if (!_idTyped)
            _frameworkId = SuggestedId.Of(name);
    }

    // Emptied, the id follows the name again.
    private void ChangeId(ChangeEventArgs typed) => (_frameworkId, _idTyped) = ((string?)typed.Value ?? "", !string.IsNullOrEmpty((string?)typed.Value));

    private void Take(ImportedDocument? document)
    {
        _document = document;
        if (_name.Length == 0 && document?.Name is { Length: > 0 and <= TextLimits.LongestTitle } name)
            CallIt(name);
    }

    private async Task Start()
    {
        if (_underWay)
            return;
        if (_origin == DocumentOrigin.File && _document is null)
        {
            _refusal = new Refusal("empty", "Choose a file first.", "text");
            return;
        }

        if (TextLimits.CheckTitle(TextLimits.Of(_name)) is { } unnamed)
        {
            _refusal = unnamed with { Field = "name", Message = unnamed.Message.Replace("Title", "Name", StringComparison.Ordinal).Replace("title", "name", StringComparison.Ordinal) };
            return;
        }

        _underWay = true;
        try
        {
            var text = _origin == DocumentOrigin.File ? _document!.Text : StarterFramework.For("starter", _name).ToJson();
            _refusal = (await Requests.SendOrRefuse(new StartFramework(_frameworkId, _name, text), _submission, Log)).Refusal;
        }
        finally
        {
            _underWay = false;
        }

        if (_refusal is null)
            Navigation.NavigateTo(FrameworkAddresses.Draft(_frameworkId));
    }
}
