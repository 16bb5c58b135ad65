using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace DecisionLedger.Web.Features.UseCases.RecordDecision;

/// <summary>The current decision with its reviews, the form for a new one, and when to look again. A link to #decide opens the form.</summary>
public sealed partial class DecisionTab : IDisposable
{
    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>Without a decision there is nothing else to do here; beside one, the form opens when it is asked for, and stays while somebody writes in it.</summary>
    private bool FormOpen => Screen.UseCase.Decision is null || Screen.Drafts.Decision is { Open: true } or { BegunAt: not null };

    protected override void OnInitialized()
    {
        Navigation.LocationChanged += OpenForLink;
        OpenForLink(null, null);
    }

    public void Dispose() => Navigation.LocationChanged -= OpenForLink;

    private void Open() => Screen.Drafts.Decision.Open = true;

    private void OpenForLink(object? sender, LocationChangedEventArgs? e)
    {
        if (new Uri(Navigation.Uri).Fragment != "#decide" || Screen.UseCase.Decision is null)
            return;
        Open();
        if (e is not null)
            _ = InvokeAsync(StateHasChanged);
    }
}
