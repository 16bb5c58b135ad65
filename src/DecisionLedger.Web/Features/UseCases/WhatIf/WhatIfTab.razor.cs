using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.WhatIfs;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>Other facts beside today's: changed without being recorded, shared as a link, recorded whole or dropped.</summary>
public sealed partial class WhatIfTab : IDisposable
{
    private IReadOnlyList<FactChange> _changes = [];
    private IReadOnlyList<UnreadChange> _problems = [];
    private IReadOnlyList<FactChange> _dropped = [];
    private WhatIfOnScreen _whatIf = default!;
    private FrameworkKey? _readUnder;
    private readonly List<string> _written = [];
    private string _address = "";
    private int? _recordedEvents;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override void OnInitialized()
    {
        Navigation.LocationChanged += ReadAddress;
        var texts = WhatIfAddress.ChangesIn(Navigation.Uri);
        // Back from another tab, whose address says nothing of the what-if that was begun here.
        Read(texts.Count == 0 ? Screen.Drafts.WhatIf : texts);
        if (texts.Count == 0 && _changes.Count > 0)
            WriteAddress();
    }

    protected override void OnParametersSet()
    {
        // Another version of the framework may know other facts.
        if (_readUnder != Screen.Framework.Key)
            Read([.. _changes.Select(ChangeText.Of)]);
        Consider();
    }

    public void Dispose() => Navigation.LocationChanged -= ReadAddress;

    private void ReadAddress(object? sender, LocationChangedEventArgs e)
    {
        // A browser tells of each address some time after it was written, when the reader may have clicked on.
        if (!new Uri(e.Location).AbsolutePath.EndsWith("/what-if", StringComparison.Ordinal) || _written.Remove(e.Location))
            return;
        var texts = WhatIfAddress.ChangesIn(e.Location);
        _ = InvokeAsync(() =>
        {
            (_dropped, _recordedEvents) = ([], null);
            Read(texts);
            Consider();
            StateHasChanged();
        });
    }

    private void Read(IReadOnlyList<string> texts)
    {
        var read = ChangeText.Read(texts, Screen.Framework);
        (_changes, _problems, _readUnder) = (read.Changes, read.Problems, Screen.Framework.Key);
        Remember();
    }

    private void Consider()
    {
        var facts = ChangedFacts.Of(Screen.UseCase, _changes);
        _whatIf = new WhatIfOnScreen
        {
            Considered = ConsideredChange.Of(Screen.UseCase, _changes),
            Facts = facts,
            Recommendation = Evaluator.Evaluate(Screen.Framework, facts),
            Change = Change,
            Undo = change => Set(Without(change)),
        };
    }

    private void Change(FactChange change)
    {
        var others = change is TrialAddition ? _changes : [.. _changes.Where(c => c.Fact != change.Fact || c is TrialAddition)];
        var asToday = change is not TrialAddition && ConsideredChange.Of(Screen.UseCase, [change])[0].Effect == ChangeEffect.AlreadySo;
        Set(asToday ? others : [.. others, change]);
    }

    private List<FactChange> Without(FactChange change)
    {
        var left = _changes.ToList();
        left.Remove(change);
        return left;
    }

    private void Set(IReadOnlyList<FactChange> changes)
    {
        (_dropped, _recordedEvents) = ([], null);
        _changes = ChangeText.InOrder(changes, Screen.Framework);
        WriteAddress();
        Consider();
        StateHasChanged();
    }

    private void WriteAddress()
    {
        Remember();
        // In the place of the address before: the way back leads to where the reader came from, not through every click.
        var address = Navigation.ToAbsoluteUri(WhatIfAddress.Of(Screen, _changes)).AbsoluteUri;
        if (address == (_written.Count > 0 ? _written[^1] : Navigation.Uri))
            return;
        _written.Add(address);
        Navigation.NavigateTo(address, replace: true);
    }

    private void Remember()
    {
        Screen.Drafts.WhatIf = [.. _changes.Select(ChangeText.Of)];
        _address = ChangeText.Query(_changes);
    }

    private void DropAll()
    {
        var dropped = _changes;
        Set([]);
        _dropped = dropped;
    }

    private void BringBack() => Set(_dropped);

    private void Recorded(int events)
    {
        Set([]);
        _recordedEvents = events;
    }

    /// <summary>Lets go of the changes of facts that others stated since.</summary>
    private void TakeTheirs(long seen) => Set([.. _changes.Where(c => c is TrialAddition || !Screen.SaidAt(c.Fact).Any(version => version > seen))]);
}
