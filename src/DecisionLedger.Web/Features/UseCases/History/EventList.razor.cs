using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.History;

/// <summary>The events, newest first.</summary>
public partial class EventList
{
    /// <summary>Up to here all are drawn, so that the browser finds words in them and prints them; of thousands, only those in sight.</summary>
    private const int MostDrawnAtOnce = 200;

    private List<ReviewHistoryEntry> _shown = [];
    private List<(string Kind, int Count)> _kinds = [];
    private (int Events, string? Kind)? _listed;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Parameter]
    public string? Kind { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<string?> KindChosen { get; set; }

    protected override void OnParametersSet()
    {
        if (_listed == (Screen.History.Count, Kind))
            return;
        _listed = (Screen.History.Count, Kind);
        _kinds = Screen.History.CountBy(e => e.Kind).Select(k => (k.Key, k.Value)).ToList();
        _shown = Screen.History.Where(e => Kind is null || e.Kind == Kind).Reverse().ToList();
    }
}
