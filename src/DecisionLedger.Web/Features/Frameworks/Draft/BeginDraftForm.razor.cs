using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Features.Frameworks.List;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>Begins the next version of a framework: as a copy of a version, or from a file.</summary>
public sealed partial class BeginDraftForm
{
    private readonly Submission _submission = new();
    private string _id = "";
    private DocumentOrigin _origin;
    private int _from;
    private ImportedDocument? _document;
    private Refusal? _refusal;
    private bool _underWay;

    [Parameter, EditorRequired]
    public FrameworkLine Framework { get; set; } = default!;

    /// <summary>Raised after a refusal, which others may have brought about.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Parameter]
    public EventCallback Closed { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ILogger<BeginDraftForm> Log { get; set; } = default!;

    protected override void OnInitialized()
    {
        _id = $"begin-{Framework.Id}";
        _origin = Framework.Versions.Count > 0 ? DocumentOrigin.Version : DocumentOrigin.Example;
        _from = Framework.Versions.Count > 0 ? Framework.Versions[0].Number : 0;
    }

    private async Task Begin()
    {
        if (_underWay)
            return;
        if (_origin == DocumentOrigin.File && _document is null)
        {
            _refusal = new Refusal("empty", "Choose a file first.", "text");
            return;
        }

        _underWay = true;
        try
        {
            var text = _origin switch
            {
                DocumentOrigin.File => _document!.Text,
                DocumentOrigin.Example => StarterFramework.For(Framework.Id, Framework.Name).ToJson(),
                _ => null,
            };
            var seen = new ExpectedVersion(Framework.EventVersion, Strict: true);
            var outcome = await Requests.SendOrRefuse(new BeginDraft(Framework.Id, _origin == DocumentOrigin.Version ? _from : null, text, seen), _submission, Log);
            _refusal = outcome.Refusal;
        }
        finally
        {
            _underWay = false;
        }

        if (_refusal is null)
            Navigation.NavigateTo(FrameworkAddresses.Draft(Framework.Id));
        else
            await Changed.InvokeAsync();
    }
}
