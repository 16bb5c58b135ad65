using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.Report;

/// <summary>
/// A use case on paper: everything with full dates and names, because whoever holds it cannot hover, and reads it on another day. It is what the
/// browser prints of any page of the use case (js/print-report.js).
/// </summary>
public sealed partial class ReportPage(PageRequests requests, NavigationManager navigation, TimeProvider time)
{
    private UseCasePageState? _screen;
    private Stability? _stability;
    private PageProblem? _problem;

    [Parameter]
    public Guid UseCaseId { get; set; }

    /// <summary>An event's version or a time in RFC 3339; null for now.</summary>
    [SupplyParameterFromQuery]
    private string? AsOf { get; set; }

    [CascadingParameter]
    private ReaderClock? Reader { get; set; }

    private UseCasePageState Screen => _screen!;

    private ReaderClock Clock => Reader ?? new ReaderClock(TimeZoneInfo.Utc, time.GetUtcNow());

    private string Address => $"{navigation.BaseUri.TrimEnd('/')}/use-cases/{UseCaseId}{(AsOf is null ? "" : $"?asOf={Uri.EscapeDataString(AsOf)}")}";

    private IEnumerable<ReviewHistoryEntry> History => Screen.History.Take((int)Screen.View.Version);

    protected override async Task OnInitializedAsync()
    {
        if (!PointInTime.TryParse(AsOf, out var moment))
        {
            _problem = PageProblem.NotAMoment(AsOf!);
            return;
        }

        if (await new UseCasePageLoader().Read(requests, UseCaseId, moment, null, CancellationToken.None) is not { } read)
        {
            _problem = AsOf is null ? PageProblem.NoSuchUseCase : PageProblem.NotAMoment(AsOf);
            return;
        }

        _screen = UseCasePageLoader.Next(null, read, Clock, (_, _) => throw new NotSupportedException("A report records nothing."));
        if (_screen.Recommendation.Status != RecommendationStatus.NotEnoughKnown)
            _stability = CertaintyAnalysis.Of(_screen.Framework, _screen.Facts).Stability;
    }

    /// <summary>Who recorded an event and when, by the name of that day.</summary>
    private string By(long version) => Screen.Entry(version) is { } entry ? $"{Screen.Team.NameOf(entry)}, {When(entry.At)}" : "";

    private string When(DateTimeOffset at) => Clock.DateAndTime(at);

    private string DecisionFits => Screen.View.Assessment.Standing switch
    {
        { Drift: { } drift } => $"No longer matches the recommendation since event {drift.AtVersion} ({By(drift.AtVersion)}).",
        { Follows: true } => "Matches the recommendation.",
        _ => "Overrides the recommendation.",
    };

    /// <summary>What was stated beside needs and answers: signs, trials and measurements.</summary>
    private IEnumerable<(string Name, string Value, string Note, long AtVersion)> Evidence =>
    [
        .. Screen.UseCase.Signs.Select(sign => (Screen.Framework.NameOf(FactPath.Sign(sign.Key)), "Seen", sign.Value.Note, sign.Value.AtVersion)),
        .. Screen.UseCase.Trials.Select(trial => (Screen.Framework.NameOf(FactPath.Trial(trial.Approach)), EventWords.Outcome(trial.Outcome), trial.Note, trial.AtVersion)),
        .. Screen.UseCase.Measurements.Select(taken => (Screen.Framework.NameOf(FactPath.Measurement(taken.Key)), EventWords.Number(taken.Value.Value), taken.Value.Note, taken.Value.AtVersion)),
    ];
}
