using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Features.UseCases.Assess;

/// <summary>
/// The assessment: the question that matters next, then all facts by section. What is answered takes a line each; what is open is folded away by whether
/// it could change the recommendation. Rows keep their places while the page is open, so that nothing moves under a hand that is about to click.
/// </summary>
public sealed partial class AssessmentTab : IAsyncDisposable
{
    private readonly OpenFacts _rows;
    // Once shown, a row stays: one that was answered, or whose answer was taken back, keeps its place.
    private readonly HashSet<string> _shown = [];
    private readonly HashSet<(string Section, bool Deciding)> _unfolded = [];
    private IReadOnlyList<FactSection> _sections = [];
    private HashSet<string> _filtered = [];
    private ElementReference _facts;
    private IJSObjectReference? _module;

    public AssessmentTab() => _rows = new OpenFacts(() => _ = InvokeAsync(StateHasChanged));

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private FactFilter Filter { get; set; }

    private FrameworkDocument Document => Screen.Framework.Document;

    private bool IsEmpty => Filter != FactFilter.All && !_sections.Any(section => ShowsSection(section.Id));

    private string Nothing => Filter switch
    {
        FactFilter.Open => "Everything is answered.",
        FactFilter.Tied => "No answers are tied.",
        FactFilter.AskedOfMe => "Nobody has asked you to answer a question here.",
        _ => "Nothing is to be confirmed.",
    };

    /// <summary>Each section with how much of it is answered.</summary>
    private IEnumerable<(string Id, string Name, string Count)> Places =>
    [
        .. _sections.Where(section => section.Facts.Count > 0).Select(section => (section.Id, $"{char.ToUpperInvariant(section.Id[0])}{section.Id[1..]}", section.Count)),
        ("trials", "Trials", $"{Screen.UseCase.Trials.Count}"),
        ("comments", "Comments", $"{Screen.History.Count(e => e.Kind == "comment" && e.Version <= Screen.View.Version)}"),
    ];

    protected override void OnInitialized()
    {
        Navigation.LocationChanged += Arrive;
        Weigh(null);
        Arrive(Navigation.Uri);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender)
            {
                _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/UseCases/Assess/AssessmentTab.razor.js");
                await _module.InvokeVoidAsync("listen", _facts);
            }

            if (_module is not null && _rows.TakeFocus() is { } focus)
                await _module.InvokeVoidAsync("focus", focus.Fact, focus.Part.ToString());
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The reader has left.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= Arrive;
        try
        {
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The browser has let go of it already.
        }
    }

    private void Arrive(object? sender, LocationChangedEventArgs change) => Arrive(change.Location);

    /// <summary>A link to a fact opens its row, wherever it is folded away.</summary>
    private void Arrive(string address)
    {
        var fact = Uri.UnescapeDataString(new Uri(address).Fragment.TrimStart('#'));
        if (!_sections.Any(section => section.Facts.Contains(fact)))
            return;
        Filter = FactFilter.All;
        _shown.Add(fact);
        _rows.Open(fact, () => false, FactPart.Control);
    }

    private void Weigh(Certainty? certainty)
    {
        _sections = FactSection.Of(Screen, certainty);
        foreach (var section in _sections)
            _shown.UnionWith(section.Stated);
        _filtered.UnionWith(Filter == FactFilter.All ? [] : Matching(Filter));
    }

    private FactSection Section(string id) => _sections.First(section => section.Id == id);

    private bool ShowsSection(string id)
    {
        var section = Section(id);
        return section.Facts.Count > 0 && (Filter == FactFilter.All || section.Facts.Any(fact => IsShown(id, fact)));
    }

    private bool ShowsAny(string id) => Section(id).Facts.Any(fact => IsShown(id, fact));

    private bool IsShown(string id, string fact)
    {
        if (Filter != FactFilter.All)
            return _filtered.Contains(fact);
        var section = Section(id);
        var deciding = section.Matters.Contains(fact);
        if (!_unfolded.Contains((id, deciding)) && !_shown.Contains(fact))
            return false;
        _shown.Add(fact);
        return true;
    }

    private IReadOnlyList<FactsPanel.Fold> FoldsOf(string id)
    {
        if (Filter != FactFilter.All)
            return [];
        var section = Section(id);
        return [FoldOf(section, deciding: true), FoldOf(section, deciding: false)];
    }

    private FactsPanel.Fold FoldOf(FactSection section, bool deciding)
    {
        var (open, place) = ((deciding ? section.Deciding : section.Idle).ToList(), (section.Id, deciding));
        var unfolded = _unfolded.Contains(place);
        if (!unfolded)
            open.RemoveAll(_shown.Contains);
        return new FactsPanel.Fold(FoldWords.Of(section, open.Count, deciding), open.Count, unfolded, KeptNames.Of(Screen, open), () => Fold(place, unfolded));
    }

    private void Fold((string Section, bool Deciding) place, bool unfolded)
    {
        var section = Section(place.Section);
        if (unfolded)
        {
            _unfolded.Remove(place);
            _shown.ExceptWith((place.Deciding ? section.Deciding : section.Idle).Where(fact => !_rows.Has(fact)));
        }
        else
        {
            _unfolded.Add(place);
        }

        StateHasChanged();
    }

    private void Shows(FactFilter filter)
    {
        Filter = filter;
        _filtered = filter == FactFilter.All ? [] : [.. Matching(filter)];
    }

    private int CountOf(FactFilter filter) => Matching(filter).Count();

    private IEnumerable<string> Matching(FactFilter filter) => filter switch
    {
        FactFilter.Open => _sections.Where(section => section.Id is FactSection.Needs or FactSection.Checklist).SelectMany(section => section.Facts.Where(fact => !section.Stated.Contains(fact))),
        FactFilter.Tied => Section(FactSection.Checklist).Facts.Intersect(Screen.UseCase.TeamAnswers.Where(team => team.Contested).Select(team => FactPath.Answer(team.Question))),
        FactFilter.AskedOfMe => Section(FactSection.Checklist).Facts.Where(fact => Screen.IsAskedOfMe(FactPath.Split(fact).Id)),
        FactFilter.ToConfirm => Screen.FactsToConfirm,
        _ => [],
    };
}
