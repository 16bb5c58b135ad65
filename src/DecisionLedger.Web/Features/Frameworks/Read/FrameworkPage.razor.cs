using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Features.Frameworks.Read;

/// <summary>The whole source as a working reference, with the rules made from it.</summary>
public sealed partial class FrameworkPage : IAsyncDisposable
{
    private static readonly (string Group, (string Anchor, string Name)[] Entries)[] Contents =
    [
        ("The source", [
            ("about", "What fine-tuning is"), ("changes", "What changes"), ("matrix", "Decision matrix"), ("guide", "Step-by-step guide"),
            ("checklist", "Checklist"), ("reasons-for", "Good reasons"), ("reasons-against", "Reasons against"), ("signs", "Signs"), ("myths", "Myths"),
            ("patterns", "Patterns"), ("spectrum", "Spectrum"), ("costs", "Costs and benefits"), ("take-aways", "Take-aways"), ("examples", "Worked examples"),
        ]),
        ("The rules", [
            ("pulls", "What pulls an approach in"), ("holds", "What holds it back"), ("combines", "How approaches combine"), ("warnings", "Warnings"),
            ("measurements", "Measurements"), ("readings", "How the source is read"),
        ]),
    ];

    private Domain.Frameworks.Framework _framework = PublishedFrameworks.Current;
    private Search _search = new(null);
    private IJSObjectReference? _reader;

    /// <summary>The version to read; the current one where it is not given or not known.</summary>
    [SupplyParameterFromQuery]
    public int? Version { get; set; }

    /// <summary>What the reader looks for.</summary>
    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    private FrameworkDocument Document => _framework.Document;

    protected override void OnParametersSet()
    {
        _framework = Version is { } wanted ? PublishedFrameworks.Version(wanted) ?? PublishedFrameworks.Current : PublishedFrameworks.Current;
        _search = new Search(Q);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            _reader = await Js.InvokeAsync<IJSObjectReference>("import", "./js/reader.js");
            Navigation.LocationChanged += MarkWhatIsAimedAt;
            await _reader.InvokeVoidAsync("markTarget");
        }
        catch (JSDisconnectedException)
        {
            // The reader has left.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= MarkWhatIsAimedAt;
        try
        {
            if (_reader is not null)
                await _reader.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The reader has left, and the page with them.
        }
    }

    private void MarkWhatIsAimedAt(object? sender, LocationChangedEventArgs change)
    {
        _ = InvokeAsync(async () =>
        {
            try
            {
                await _reader!.InvokeVoidAsync("markTarget");
            }
            catch (JSDisconnectedException)
            {
                // The reader has left.
            }
        });
    }

    private void LookFor(ChangeEventArgs input) => GoTo(input.Value as string);

    private void ShowAll() => GoTo(null);

    private void GoTo(string? wanted) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("q", string.IsNullOrWhiteSpace(wanted) ? null : wanted).Split('#')[0], replace: true);
}
