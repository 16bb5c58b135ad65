using System.Globalization;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Frameworks.List;

/// <summary>One framework: its draft, its versions newest first, and the way to the next one.</summary>
public sealed partial class FrameworkSheet
{
    private ReasonDialog _discarding = default!;
    private bool _beginning;

    [Parameter, EditorRequired]
    public FrameworkLine Framework { get; set; } = default!;

    [Parameter, EditorRequired]
    public MemberDirectory Team { get; set; } = default!;

    /// <summary>Raised after a change, so that the page reads the frameworks again.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ILogger<FrameworkSheet> Log { get; set; } = default!;

    private VersionLine? Newest => Framework.Versions.Count > 0 ? Framework.Versions[0] : null;

    private string HeadingId => $"framework-{Framework.Id}";

    private static string UseCasesIn(VersionLine version) => version.UseCases switch
    {
        0 => "Not used yet",
        1 => "Used by 1 use case",
        var many => string.Create(CultureInfo.InvariantCulture, $"Used by {many:N0} use cases"),
    };

    private async Task<string?> Discard(string reason, Submission submission)
    {
        var seen = new ExpectedVersion(Framework.EventVersion, Strict: true);
        var outcome = await Requests.SendOrRefuse(new DiscardDraft(Framework.Id, reason, seen), submission, Log);
        await Changed.InvokeAsync();
        return outcome.Refusal?.Message;
    }
}
