using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Frameworks.Adopt;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.Adopt;

/// <summary>What another framework version would change for this use case, and its adoption.</summary>
public sealed partial class AdoptTab
{
    private readonly PendingCommand _pending = new();
    private AdoptionPreview? _preview;
    private string? _refusal;
    private (long At, int? Version)? _asked;
    private long _begunAt;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    /// <summary>The version; the newest where it is not given.</summary>
    [Parameter]
    public int? Version { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ILogger<AdoptTab> Log { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (_asked == (Screen.View.CurrentVersion, Version))
            return;
        // What others record meanwhile shows at once; a change of the framework itself is refused until the reader has been told.
        if (_asked?.Version != Version || _asked is null)
            _begunAt = Screen.View.CurrentVersion;
        await Load();
    }

    private Task ReadAnew()
    {
        _begunAt = Screen.View.CurrentVersion;
        return Load();
    }

    private async Task Load()
    {
        _asked = (Screen.View.CurrentVersion, Version);
        var outcome = await Requests.SendOrRefuse(new PreviewAdoption(Screen.View.Id, Version), Log);
        (_preview, _refusal) = (outcome.Value, outcome.Refusal?.Message);
    }

    private async Task Adopt()
    {
        var (under, reason) = (_preview!.Under.Key, Screen.Drafts.AdoptReason);
        if (await _pending.Submit(Screen, _begunAt, seen => new AdoptVersion(Screen.View.Id, under, reason, seen)))
            Leave();
    }

    private void Leave()
    {
        Screen.Drafts.AdoptReason = "";
        Navigation.NavigateTo(Screen.Href(UseCaseTab.Assessment, null));
    }

    private string Address(int version) => string.Create(CultureInfo.InvariantCulture, $"/use-cases/{Screen.View.Id}/adopt?version={version}");

    private static string Said(AdoptionPreview preview)
    {
        var said = preview.Change.Moved
            ? $"The recommendation would change from {Path(preview.Change.From.Now, preview.Change.From.Target, preview.Now)} to {Path(preview.Change.To.Now, preview.Change.To.Target, preview.Under)}."
            : "The recommendation would stay the same.";
        return preview.Drifts ? $"{said} The current decision would no longer match."
            : preview.Before.Standing is { Drift: not null } && preview.After.Standing is { Drift: null } ? $"{said} The decision would match again." : said;
    }

    private static string Path(IReadOnlyList<string> now, IReadOnlyList<string> target, Framework framework) => Components.Shared.Approach.PathInWords(now, target, framework);

    /// <summary>Each rule with what it does, and the version where that is written.</summary>
    private static List<(string Rule, string Does, Framework From)> Rules(AdoptionPreview preview) =>
    [
        .. preview.Change.RulesFired.Select(rule => (rule, "now applies", preview.Under)),
        .. preview.Change.RulesCeased.Select(rule => (rule, "no longer applies", preview.Now)),
        .. preview.Change.GatesClosed.Select(rule => (rule, "now blocks the target", preview.Under)),
        .. preview.Change.GatesOpened.Select(rule => (rule, "no longer blocks the target", preview.Now)),
        .. preview.RulesOtherwise.Select(rule => (rule, "has a different effect", preview.Under)),
    ];

    /// <summary>What was stated and would count no more.</summary>
    private List<string> Removed(AdoptionPreview preview) =>
        [.. FrameworkDifference.FactsThatChanged(preview.Now, preview.Under).Removed.Where(fact => Screen.SaidAt(fact).Any())];

    private static List<string> Added(AdoptionPreview preview) => [.. preview.Under.FactPaths.Except(preview.Now.FactPaths)];
}
