using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Features.Frameworks.Read;

/// <summary>The whole source as a working reference, with the rules made from it.</summary>
public sealed partial class FrameworkPage : IAsyncDisposable
{
    private Domain.Frameworks.Framework _framework = PublishedFrameworks.Current;
    private Search _search = new(null);
    private (string? Id, int? Version)? _shown;
    private string? _notThere;
    private IJSObjectReference? _reader;
    private (FrameworkKey, string)? _inBrowser;

    /// <summary>The framework to read; the one that the program brings where it is not given.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>The version to read; the newest where it is not given.</summary>
    [SupplyParameterFromQuery]
    public int? Version { get; set; }

    /// <summary>What the reader looks for.</summary>
    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    private FrameworkDocument Document => _framework.Document;

    protected override async Task OnParametersSetAsync()
    {
        _search = new Search(Q);
        if (_shown == (Id, Version))
            return;
        _shown = (Id, Version);
        var found = await Requests.Send(new FindFramework(Id, Version));
        _notThere = found is not null ? null
            : Version is { } version ? $"This workspace has no version {version} of this framework."
            : "This workspace has no such framework, or it has no published version yet.";
        _framework = found ?? _framework;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            Navigation.LocationChanged += MarkWhatIsAimedAt;
            await InBrowser(async () =>
            {
                _reader = await Js.InvokeAsync<IJSObjectReference>("import", "./js/reader.js");
                await _reader.InvokeVoidAsync("markTarget");
            });
        }

        var shown = (_framework.Key, Q ?? "");
        if (_notThere is null && _reader is not null && _inBrowser != shown)
        {
            _inBrowser = shown;
            await InBrowser(async () =>
            {
                await _reader.InvokeVoidAsync("followReading");
                await _reader.InvokeVoidAsync("markFound", shown.Item2);
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= MarkWhatIsAimedAt;
        if (_reader is not null)
            await InBrowser(async () => await _reader.DisposeAsync());
    }

    private void MarkWhatIsAimedAt(object? sender, LocationChangedEventArgs change) =>
        _ = InvokeAsync(() => InBrowser(async () =>
        {
            if (_reader is not null)
                await _reader.InvokeVoidAsync("markTarget");
        }));

    private static async Task InBrowser(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The reader has left, and the page with them.
        }
    }

    /// <summary>What of all that a framework may say this one does.</summary>
    private static IEnumerable<(string Group, List<(string Anchor, string Name)> Entries)> Contents(FrameworkDocument document)
    {
        (string Group, (string Anchor, string Name, bool There)[] Entries)[] groups =
        [
            (document.Source is null ? "Contents" : "The source", [
                ("about", "Overview", document.Concept is not null),
                ("changes", "What changes", document.WhatChanges is not null),
                ("matrix", "Decision matrix", document.Matrix is not null),
                ("guide", "Step-by-step guide", document.Guide is not null),
                ("checklist", "Checklist", document.Checklist.Questions.Count > 0),
                ("reasons-for", "Good reasons", document.ReasonsFor is not null),
                ("reasons-against", "Reasons against", document.ReasonsAgainst is not null),
                ("signs", "Signs", document.Signs.Count > 0),
                ("myths", "Myths", document.Myths.Count > 0),
                ("patterns", "Patterns", document.Patterns.Count > 0),
                ("spectrum", "Spectrum", document.Spectrum is not null),
                ("costs", "Costs and benefits", document.CostBenefit is not null),
                ("take-aways", "Take-aways", document.TakeAways is not null),
                ("examples", "Worked examples", document.Examples.Count > 0),
            ]),
            ("The rules", [
                ("pulls", "Rules that recommend", true),
                ("holds", "Rules that block", document.Rules.Holds.Count > 0),
                ("combines", "How approaches combine", document.Rules.Combines.Count > 0),
                ("warnings", "Warnings", document.Warnings.Count > 0),
                ("measurements", "Measurements", document.Measurements.Count > 0),
                ("readings", "Interpretation notes", document.Readings.Count > 0),
            ]),
        ];
        return groups
            .Select(group => (group.Group, group.Entries.Where(entry => entry.There).Select(entry => (entry.Anchor, entry.Name)).ToList()))
            .Where(group => group.Item2.Count > 0);
    }

    private void LookFor(ChangeEventArgs input) => GoTo(input.Value as string);

    private void ShowAll() => GoTo(null);

    private void GoTo(string? wanted) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("q", string.IsNullOrWhiteSpace(wanted) ? null : wanted).Split('#')[0], replace: true);
}
