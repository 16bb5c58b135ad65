using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Ownership;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

/// <summary>State, search, recommended target, order and day. It changes nothing by itself: the page's address is the state.</summary>
public sealed partial class PortfolioFilters : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private CancellationTokenSource _typing = new();
    private string _typed = "";
    private bool _open;
    private string _shown = "";

    [Parameter, EditorRequired]
    public PortfolioView View { get; set; } = default!;

    [Parameter, EditorRequired]
    public PortfolioPage Page { get; set; } = default!;

    [Parameter, EditorRequired]
    public MemberDirectory Team { get; set; } = default!;

    /// <summary>The tags that there are now.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<TagLine> Tags { get; set; } = [];

    /// <summary>The reader's day.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<PortfolioView> Changed { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    // A target that was asked for stays on the list though no use case has it any more.
    private IEnumerable<string> Targets => Page.ByTarget.Keys.Concat(View.Target is { } target ? [target] : []).Distinct()
        .OrderByDescending(t => Page.ByTarget.GetValueOrDefault(t)).ThenBy(t => t, StringComparer.Ordinal);

    /// <summary>The members but the reader; whoever is asked for stays on the list after leaving.</summary>
    private IEnumerable<(string Id, string Name)> Owners => Team.Members.Where(m => !m.IsYou).Select(m => (m.MemberId.ToString(), m.Name))
        .Concat(Guid.TryParse(View.Owner, out var asked) && Team.Members.All(m => m.IsYou || m.MemberId != asked) ? [(asked.ToString(), Team.NameOf(asked))] : []);

    private IEnumerable<string> ListedTags => Tags.Select(t => t.Tag).Concat(View.Tag.Length > 0 ? [TagChosen] : []).Distinct().Order(StringComparer.OrdinalIgnoreCase);

    private string TagChosen => Tags.FirstOrDefault(t => Tag.AreSame(t.Tag, View.Tag))?.Tag ?? View.Tag;

    protected override void OnParametersSet()
    {
        // What is being typed is not overwritten by an address that lags behind it.
        if (_shown != View.Search)
            _typed = _shown = View.Search;
    }

    public void Dispose()
    {
        _typing.Cancel();
        _typing.Dispose();
    }

    private async Task Typed(ChangeEventArgs e)
    {
        _typed = (string?)e.Value ?? "";
        _typing.Cancel();
        _typing.Dispose();
        var typing = _typing = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, Time, typing.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        _shown = _typed.Trim();
        await Change(View with { Search = _shown });
    }

    private Task Change(PortfolioView view) => view == View ? Task.CompletedTask : Changed.InvokeAsync(view.FirstPage);

    private string Of(UseCaseState? state) => (View.FirstPage with { State = state }).Href;

    /// <summary>How many rows a filter would list, the search aside.</summary>
    private int CountOf(UseCaseState? state, string? target) => PortfolioCount.Of(Page.Counts, state, target);

    private static string? TargetOf(string? value) => value switch { null or "" => null, PortfolioView.UnknownTarget => "", _ => value };

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    internal static string Word(UseCaseState state) => StateChip.WordOf(state.ToString());
}
