using System.Globalization;
using DecisionLedger.Web.Components.DecisionTimeline;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.History;

/// <summary>The decision timeline and what happened, newest first. The moment, the two points compared and the filter stand in the address.</summary>
public partial class HistoryTab
{
    private TimelineData _timeline = default!;
    private (int Events, DateTimeOffset Now)? _drawn;
    private long? _from;
    private long? _to;

    [CascadingParameter]
    private UseCaseOnScreen Screen { get; set; } = default!;

    /// <summary>The first of two versions to compare.</summary>
    [Parameter]
    public string? From { get; set; }

    [Parameter]
    public string? To { get; set; }

    /// <summary>The kind of event that the list shows; null for all.</summary>
    [Parameter]
    public string? Kind { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (_drawn != (Screen.History.Count, Screen.Clock.Now))
            (_timeline, _drawn) = (HistoryTimeline.Of(Screen), (Screen.History.Count, Screen.Clock.Now));
        (_from, _to) = (Version(From), Version(To));
        if (_from > _to)
            (_from, _to) = (_to, _from);
    }

    private void LookAt(long version) => Go("asOf", version == Screen.View.CurrentVersion ? null : version);

    private void FilterBy(string? kind) => Go(new Dictionary<string, object?> { ["kind"] = kind });

    private void Compare(TimelineRange? range) => Go(new Dictionary<string, object?> { ["from"] = range?.From, ["to"] = range?.To });

    private void Go(string name, long? value) => Go(new Dictionary<string, object?> { [name] = value });

    /// <summary>Replaces the address: a cursor that is moved along a history leaves no trail of addresses to go back through.</summary>
    private void Go(IReadOnlyDictionary<string, object?> query) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(query), new NavigationOptions { ReplaceHistoryEntry = true });

    private long? Version(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && Screen.Entry(version) is not null ? version : null;
}
