using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Frameworks.Publish;

/// <summary>Makes the draft that the page shows a version. Refused where the draft was changed since the page showed it.</summary>
public sealed partial class PublishForm
{
    private readonly Submission _submission = new();
    private string _notes = "";
    private Refusal? _refusal;
    private bool _underWay;

    [Parameter, EditorRequired]
    public DraftView Draft { get; set; } = default!;

    /// <summary>The number that the version will get.</summary>
    [Parameter, EditorRequired]
    public int Number { get; set; }

    /// <summary>Whether it says anything else than the version it is compared with.</summary>
    [Parameter]
    public bool Differs { get; set; } = true;

    [Parameter, EditorRequired]
    public bool MayPublish { get; set; }

    /// <summary>Raised with the version's number once it is published.</summary>
    [Parameter]
    public EventCallback<int> Published { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ILogger<PublishForm> Log { get; set; } = default!;

    private string? About => _refusal?.Field == "notes" ? _refusal.Message : null;

    private async Task Publish()
    {
        if (_underWay)
            return;
        _underWay = true;
        var number = Number;
        try
        {
            var seen = new ExpectedVersion(Draft.EventVersion, Strict: true);
            _refusal = (await Requests.SendOrRefuse(new PublishDraft(Draft.FrameworkId, _notes, seen), _submission, Log)).Refusal;
        }
        finally
        {
            _underWay = false;
        }

        if (_refusal is null)
            await Published.InvokeAsync(number);
    }
}
