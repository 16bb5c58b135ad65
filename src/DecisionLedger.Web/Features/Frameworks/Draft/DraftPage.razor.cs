using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Frameworks.Draft.Form;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Features.Workspaces.Members;
using DecisionLedger.Web.Ledger;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using MudBlazor;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>Writes the next version of a framework, in a form or as JSON: one text either way, saved when the reader says so and never over somebody else's.</summary>
public sealed partial class DraftPage : IAsyncDisposable
{
    private const string Outcome = "draft-outcome";

    private static readonly IReadOnlyList<Crumb> Trail = [new("Frameworks", FrameworkAddresses.List)];

    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<MemberLine> _members = [];
    private DraftOnScreen? _screen;
    private KeptDraft? _kept;
    private IJSObjectReference? _module;
    private IJSObjectReference? _browser;
    private ElementReference _element;
    private Offered? _offered;
    private DraftView? _theirs;
    private FrameworkProblem? _lineNext;
    private string _name = "";
    private int? _basis;
    private DateTimeOffset _editedAt;
    private string? _editedBy;
    private string _saved = "";
    private string? _inBrowser;
    private string _keptId = "";
    private string _note = "";
    private string? _failure;
    private string? _advice;
    private long _seen;
    private bool _absent;
    private bool _mayEdit;
    private bool _saving;
    private bool _savedNow;

    [Parameter]
    public string FrameworkId { get; set; } = "";

    /// <summary>The way to edit: json, or the form.</summary>
    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private ILogger<DraftPage> Logger { get; set; } = default!;

    private bool IsJson => Tab == "json";

    private string Address => FrameworkAddresses.Draft(FrameworkId);

    private bool Unsaved => _screen is not null && _screen.Text != _saved;

    private string TheyDid =>
        _theirs?.EditedBy is not { } member ? "Somebody else saved this draft"
        : _members.Any(line => line.IsYou && line.MemberId == member) ? "You saved this draft elsewhere"
        : $"{NameOf(member)} saved this draft";

    protected override async Task OnInitializedAsync()
    {
        _members = await Requests.Send(new ListMembers(), _leaving.Token);
        _mayEdit = _members.FirstOrDefault(member => member.IsYou)?.Role >= WorkspaceRole.Editor;
        var draft = await Requests.Send(new GetDraft(FrameworkId), _leaving.Token);
        _absent = draft is null;
        if (draft is null)
            return;
        _screen = new DraftOnScreen(draft.Text, Changed);
        Show(draft);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_screen is null)
            return;
        try
        {
            if (_browser is null)
                await Begin();
            else
                await FollowUp();
        }
        catch (Exception left) when (left is JSDisconnectedException or OperationCanceledException)
        {
            // The reader has left, or lost the circuit; the browser keeps what was typed by itself.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        if (_kept is not null)
            await _kept.DisposeAsync();
        try
        {
            if (_browser is not null)
                await _browser.InvokeVoidAsync("end");
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has let go of it already.
        }
    }

    private async Task Begin()
    {
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Frameworks/Draft/DraftPage.razor.js");
        if (_browser is not null)
            return;
        _browser = await _module.InvokeAsync<IJSObjectReference>("attach", _element);
        await FollowUp();
        if (_mayEdit)
        {
            var actor = await Requests.Actor();
            _kept = await KeptDraft.BeginAsync(Js, _element, $"decision-ledger/framework-draft/{actor.WorkspaceId}/{actor.MemberId:N}/{FrameworkId}/");
            Offer(await _kept.ReadAsync());
            _screen!.MayChange = true;
            StateHasChanged();
        }

        await Check();
    }

    /// <summary>What the page's elements are to do once it is drawn.</summary>
    private async Task FollowUp()
    {
        if (_inBrowser != _screen!.Text)
        {
            _inBrowser = _screen.Text;
            await _browser!.InvokeVoidAsync("set", _screen.Text, Unsaved);
            if (Unsaved && _kept is not null)
                await _kept.KeepSoonAsync();
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

    private void Show(DraftView draft)
    {
        (_name, _basis, _saved, _seen) = (draft.Name, draft.Basis?.Version, draft.Text, draft.EventVersion);
        (_editedAt, _editedBy) = (draft.EditedAt, draft.EditedBy is { } member ? NameOf(member) : null);
        _keptId = NewKeptId();
    }

    private string NameOf(Guid member) => _members.FirstOrDefault(line => line.MemberId == member)?.Name ?? "Somebody";

    /// <summary>A copy kept in the browser carries what its writer had seen, so that it never goes over somebody else's unasked.</summary>
    private string NewKeptId() => string.Create(CultureInfo.InvariantCulture, $"{Guid.CreateVersion7():N}.{_seen}");

    private void Offer(IReadOnlyDictionary<string, string>? fields)
    {
        if (fields?.GetValueOrDefault("text") is not { } text || fields.GetValueOrDefault("id") is not { } id)
            return;
        text = text.ReplaceLineEndings("\n");
        if (text == _screen!.Text)
            return;
        _keptId = id;
        _offered = new Offered(text, DateTimeOffset.TryParse(fields.GetValueOrDefault("savedAt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null);
    }

    private async Task BringBack()
    {
        var text = _offered!.Text;
        _offered = null;
        if (long.TryParse(_keptId.Split('.')[^1], CultureInfo.InvariantCulture, out var seen))
            _seen = seen;
        _screen!.Take(text);
        await Changed();
    }

    private async Task LetGo()
    {
        _offered = null;
        await ForgetKept();
    }

    private async Task ForgetKept()
    {
        if (_kept is not null)
            await _kept.ForgetAsync();
        _keptId = NewKeptId();
    }

    private async Task Typed(ChangeEventArgs e)
    {
        if (!_screen!.MayChange)
            return;
        var text = ((string?)e.Value ?? "").ReplaceLineEndings("\n");
        _inBrowser = text;
        _screen.Take(text);
        await Changed();
    }

    private async Task Changed()
    {
        if (_offered is not null)
        {
            // What is written now is not to take the place of the copy that is still on offer.
            _offered = null;
            _keptId = NewKeptId();
        }

        (_savedNow, _failure) = (false, null);
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
        catch (Exception left) when (left is JSDisconnectedException or OperationCanceledException)
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

    /// <param name="over">What was seen of somebody else's and is to be saved over; null for what was seen when the page was opened.</param>
    private async Task Save(long? over)
    {
        if (_saving || _screen is not { MayChange: true } || !Unsaved)
            return;
        (_saving, _failure, _advice) = (true, null, null);
        try
        {
            await Record(_screen.Text, new Seen(over ?? _seen, Strict: true));
        }
        catch (AccessRefusedException refused)
        {
            (_failure, _advice) = (refused.Message, "Once you may, come back to this page: your copy will be offered.");
        }
        catch (Exception e) when (e is not (OperationCanceledException or JSDisconnectedException or NavigationException))
        {
            Logger.LogError(e, "The draft of {Framework} could not be saved", FrameworkId);
            (_failure, _advice) = ("The ledger did not answer, so this may not be saved yet.", "Save it again in a moment.");
        }
        finally
        {
            _saving = false;
        }

        if (_theirs is not null || _failure is not null)
            _screen.FocusNext = [Outcome];
    }

    private async Task Record(string text, Seen seen)
    {
        var outcome = await Requests.Send(new EditDraft(FrameworkId, text, _note, seen), _leaving.Token);
        if (outcome.Refusal is { Code: "stale-version" })
        {
            _theirs = await Requests.Send(new GetDraft(FrameworkId), _leaving.Token);
            if (_theirs is null)
                (_failure, _advice) = ("There is no draft of this framework any more: it was published or discarded meanwhile.", "Copy what you need from the JSON, and begin a draft anew.");
            else if (_theirs.Text == text)
                await TakeTheirs();
            return;
        }

        if (outcome.Refusal is { } refusal)
        {
            (_failure, _advice) = (refusal.Message, refusal.Code == "no-draft" ? "Copy what you need from the JSON, and begin a draft anew." : null);
            return;
        }

        (_theirs, _saved, _seen, _note, _savedNow) = (null, text, outcome.Value!.Version, "", true);
        if (await Requests.Send(new GetDraft(FrameworkId), _leaving.Token) is { } now && now.EventVersion == _seen)
            (_editedAt, _editedBy) = (now.EditedAt, now.EditedBy is { } member ? NameOf(member) : null);
        await SettleInBrowser();
    }

    private async Task TakeTheirs()
    {
        var theirs = _theirs!;
        _theirs = null;
        Show(theirs);
        _screen!.Take(theirs.Text);
        await SettleInBrowser();
        await Changed();
    }

    private async Task SettleInBrowser()
    {
        await ForgetKept();
        await _browser!.InvokeVoidAsync("settle", _saved);
    }

    private async Task AskBeforeLeaving(LocationChangingContext leaving)
    {
        var path = new Uri(Navigation.ToAbsoluteUri(leaving.TargetLocation).AbsoluteUri).AbsolutePath;
        if (!Unsaved || path.Equals(new Uri(Navigation.Uri).AbsolutePath, StringComparison.OrdinalIgnoreCase))
            return;
        if (!await ConfirmDialog.Ask(Dialogs, "Leave with unsaved changes?", "They are not in the ledger. This browser keeps a copy and offers it when you come back to this draft.", "Leave without saving"))
            leaving.PreventNavigation();
    }

    /// <summary>A copy that this browser kept.</summary>
    /// <param name="At">When it was last kept.</param>
    private sealed record Offered(string Text, DateTimeOffset? At);
}
