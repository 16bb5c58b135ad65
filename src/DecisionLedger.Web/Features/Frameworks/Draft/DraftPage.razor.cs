using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Draft.Form;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>Writes the next version of a framework, in a form or as JSON: one text either way, saved when the reader says so and never over somebody else's.</summary>
public sealed partial class DraftPage : IAsyncDisposable
{
    private const string Outcome = "draft-outcome";

    private static readonly IReadOnlyList<Crumb> Trail = [new("Frameworks", FrameworkAddresses.List)];

    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<MemberLine> _members = [];
    private DraftOnScreen? _screen;
    private DraftSaving? _saving;
    private KeptCopy? _copy;
    private IDisposable? _watch;
    private IDisposable? _roles;
    private IJSObjectReference? _module;
    private IJSObjectReference? _browser;
    private ElementReference _element;
    private ConfirmDialog _leaveDialog = default!;
    private FrameworkProblem? _lineNext;
    private string? _inBrowser;
    private bool _begun;
    private bool _absent;
    private bool _mayEdit;
    private bool _keeps;

    [Parameter]
    public string FrameworkId { get; set; } = "";

    /// <summary>The way to edit: json, or the form.</summary>
    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ScreenSubscriptions Screens { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private ILogger<DraftPage> Logger { get; set; } = default!;

    private bool IsJson => Tab == "json";

    private string Address => FrameworkAddresses.Draft(FrameworkId);

    private bool Unsaved => _screen is not null && _screen.Text != _saving!.Saved.Text;

    private string TheyDid =>
        _saving!.Theirs?.EditedBy is not { } member ? "Someone else saved this draft"
        : _members.Any(line => line.IsYou && line.MemberId == member) ? "You saved this draft elsewhere"
        : $"{NameOf(member)} saved this draft";

    protected override async Task OnInitializedAsync()
    {
        await LearnRole();
        var draft = await Requests.Send(new GetDraft(FrameworkId), _leaving.Token);
        _absent = draft is null;
        if (draft is null)
            return;
        (_screen, _saving, _copy) = (new DraftOnScreen(draft.Text, Changed), new DraftSaving(Requests, Logger, draft), new KeptCopy(draft.EventVersion));
    }

    private async Task LearnRole()
    {
        _members = await Requests.Send(new ListMembers(), _leaving.Token);
        _mayEdit = _members.FirstOrDefault(member => member.IsYou)?.Role >= WorkspaceRole.Editor;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_screen is null)
            return;
        try
        {
            if (!_begun)
                await Begin();
            else if (_browser is not null)
                await FollowUp();
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The reader has left, or lost the circuit; the browser keeps what was typed by itself.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _watch?.Dispose();
        _roles?.Dispose();
        await _leaving.CancelAsync();
        _leaving.Dispose();
        if (_copy is not null)
            await _copy.DisposeAsync();
        try
        {
            if (_browser is not null)
                await _browser.InvokeVoidAsync("end");
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The browser has let go of it already.
        }
    }

    private async Task Begin()
    {
        // Another rendering may come while this one waits for the browser: listening twice, it would tell of everything twice.
        _begun = true;
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Frameworks/Draft/DraftPage.razor.js");
        _browser = await _module.InvokeAsync<IJSObjectReference>("attach", _element);
        await FollowUp();
        var actor = await Requests.Actor();
        _watch = Screens.Subscribe(actor.WorkspaceId, FrameworkVersions.StreamOf(FrameworkId), () => InvokeAsync(LookAtTheirs));
        _roles = Screens.SubscribeToMembers(actor.WorkspaceId, () => InvokeAsync(FollowRole));
        await OpenOrClose(actor);
        await Check();
    }

    /// <summary>The reader's role may be another by now.</summary>
    private async Task FollowRole()
    {
        await LearnRole();
        await OpenOrClose(await Requests.Actor());
        StateHasChanged();
    }

    private async Task OpenOrClose(Actor actor)
    {
        if (_mayEdit && !_keeps)
        {
            _keeps = true;
            await _copy!.BeginAsync(Js, _element, $"decision-ledger/framework-draft/{actor.WorkspaceId}/{actor.MemberId:N}/{FrameworkId}/", _screen!.Text);
        }

        if (_screen!.MayChange == _mayEdit)
            return;
        _screen.MayChange = _mayEdit;
        StateHasChanged();
    }

    /// <summary>What the page's elements are to do once it is drawn.</summary>
    private async Task FollowUp()
    {
        if (_inBrowser != _screen!.Text)
        {
            _inBrowser = _screen.Text;
            await _browser!.InvokeVoidAsync("set", _screen.Text, Unsaved);
            if (Unsaved)
                await _copy!.KeepSoonAsync();
        }

        if (IsJson && _lineNext is { } problem)
        {
            _lineNext = null;
            await _browser!.InvokeVoidAsync("goTo", problem.Line, problem.Column);
        }

        if (_screen.FocusNext is { } wanted)
        {
            _screen.FocusNext = null;
            await _browser!.InvokeVoidAsync("focusFirst", wanted);
        }
    }

    private string NameOf(Guid? member) => _members.FirstOrDefault(line => line.MemberId == member)?.Name ?? "Someone";

    /// <summary>Somebody saved, published or discarded the draft: shown at once where nothing is unsaved here, else offered.</summary>
    private async Task LookAtTheirs()
    {
        try
        {
            if (await _saving!.Look(_leaving.Token) && !Unsaved)
                await TakeTheirs();
            StateHasChanged();
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The reader has left.
        }
        catch (Exception e) when (PageRequestsExtensions.IsUnreachable(e) || e is AccessRefusedException)
        {
            Logger.LogWarning("The draft of {Framework} could not be read again: {Reason}", FrameworkId, e.Message);
        }
    }

    private async Task BringBack()
    {
        var text = _copy!.Offered!.Text;
        if (_copy.Take() is { } seen)
            _saving!.GoOnFrom(seen);
        _screen!.Take(text);
        await Changed();
    }

    private Task LetGo() => _copy!.ForgetAsync(_saving!.Seen);

    private async Task Typed(ChangeEventArgs e)
    {
        if (!_screen!.MayChange)
            return;
        var text = ((string?)e.Value ?? "").ReplaceLineEndings("\n");
        _inBrowser = text;
        if (text == _screen.Text)
            return;
        _screen.Take(text);
        await Changed();
    }

    private async Task Changed()
    {
        _copy!.WriteBeside(_saving!.Seen);
        _saving.Edited();
        StateHasChanged();
        await Check();
    }

    private async Task Check()
    {
        try
        {
            await _screen!.Check(StateHasChanged, _leaving.Token);
            if (_browser is not null)
                await _browser.InvokeVoidAsync("mark", _screen.Problems.Select(problem => problem.Line).Distinct());
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The reader has left.
        }
    }

    private void ShowSection(SectionSpec section)
    {
        if (!_screen!.IsSectionOpen(section.Id))
            _screen.ToggleSection(section.Id);
        _screen.FocusNext = [$"section-{section.Id}"];
    }

    private void GoTo(FrameworkProblem problem)
    {
        if (!IsJson && _screen!.Reading.Draft is not null && Sections.Of(problem.Place) is { } section)
            _screen.Reveal(section.Id, problem.Place);
        else
            GoToLine(problem);
    }

    private void GoToLine(FrameworkProblem problem)
    {
        _lineNext = problem;
        if (!IsJson)
            Navigation.NavigateTo($"{Address}?tab=json");
    }

    private async Task Save(bool overTheirs)
    {
        if (_saving!.UnderWay || _screen is not { MayChange: true } || !Unsaved)
            return;
        if (await _saving.Save(_screen.Text, overTheirs, _leaving.Token))
            await SettleInBrowser();
        else
            _screen.FocusNext = [Outcome];
    }

    private async Task TakeTheirs()
    {
        _screen!.Take(_saving!.TakeTheirs().Text);
        await SettleInBrowser();
        await Changed();
    }

    private async Task SettleInBrowser()
    {
        await _copy!.ForgetAsync(_saving!.Seen);
        await _browser!.InvokeVoidAsync("settle", _saving.Saved.Text);
    }

    private async Task AskBeforeLeaving(LocationChangingContext leaving)
    {
        var path = new Uri(Navigation.ToAbsoluteUri(leaving.TargetLocation).AbsoluteUri).AbsolutePath;
        if (!Unsaved || path.Equals(new Uri(Navigation.Uri).AbsolutePath, StringComparison.OrdinalIgnoreCase))
            return;
        if (!await _leaveDialog.Ask("Leave with unsaved changes?", "Your changes are not saved. This browser keeps a copy for when you come back.", "Leave without saving"))
            leaving.PreventNavigation();
    }
}
