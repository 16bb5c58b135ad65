using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Features.Frameworks.List;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Features.UseCases.Log;

/// <summary>Leads through a new assessment, the recommendation forming beside it, and logs it in one command. What is typed survives in the browser.</summary>
public sealed partial class NewAssessmentPage : IAsyncDisposable
{
    private static readonly string[] LevelKeys = ["1", "2", "3"];
    private static readonly string[] AnswerKeys = ["Y", "N", "U"];
    private static readonly string[] ArrowKeys = ["←", "→"];
    private static readonly string[] SaveKeys = ["Ctrl", "Enter"];

    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<FrameworkLine> _frameworks = [];
    private Task<bool> _asking = Task.FromResult(false);
    private Task _reading = Task.CompletedTask;
    private DraftForm _form = default!;
    private Facts _facts = Facts.None;
    private Recommendation _recommendation = default!;
    private IReadOnlyList<AssessmentStep> _steps = [];
    private AssessmentStep _step = default!;
    private AssessmentStep? _shown;
    private BrowserDraft? _kept;
    private Restored? _restored;
    private string? _failure;
    private string? _failureAdvice;
    private (string Field, string Step)? _focus;
    private bool _viewer;
    private bool _ready;
    private bool _saving;
    private bool _tried;
    private ElementReference _element;
    private ElementReference _outcome;

    [SupplyParameterFromQuery(Name = "step")]
    private string? StepId { get; set; }

    [Inject]
    private PortfolioReturn Return { get; set; } = default!;

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private ILogger<NewAssessmentPage> Logger { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        Begin(AssessmentDraft.For(PublishedFrameworks.Current), PublishedFrameworks.Current);
        _reading = ReadFrameworks();
        _asking = IsViewer();
        _viewer = await _asking;
        await _reading;
    }

    protected override void OnParametersSet() => ShowStep();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            var moved = _shown is not null && _shown != _step;
            _shown = _step;
            if (firstRender && await _asking)
                return;
            if (firstRender)
                await Restore();
            else if (_focus is { } wanted && wanted.Step == _step.Id)
            {
                _focus = null;
                await _kept!.FocusAsync(DraftForm.IdOf(wanted.Field));
            }
            else if (moved && _ready)
                await _kept!.FocusAsync($"step-{_step.Id}");
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The reader has left, or lost the circuit; the browser keeps the draft by itself.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        if (_kept is not null)
            await _kept.DisposeAsync();
    }

    /// <summary>Whoever may not record is told at once, and not after filling in the whole form.</summary>
    private async Task<bool> IsViewer() =>
        (await Requests.Send(new ListMembers(), _leaving.Token)).Any(m => m is { IsYou: true, Role: WorkspaceRole.Viewer });

    private async Task Restore()
    {
        var actor = await Requests.Actor();
        _kept = await BrowserDraft.BeginAsync(Js, _element, $"decision-ledger/draft/{actor.WorkspaceId}/{actor.MemberId:N}/");
        var fields = await _kept.ReadAsync();
        await _reading;
        var framework = fields?.GetValueOrDefault(DraftFields.Framework) is { Length: > 0 } id && id != _form.Framework.Id
            ? await Requests.Send(new FindFramework(id), _leaving.Token) ?? _form.Framework
            : _form.Framework;
        if (fields is not null && DraftFields.Read(fields, framework) is { IsEmpty: false } draft)
        {
            Begin(draft, framework);
            var at = DateTimeOffset.TryParse(fields.GetValueOrDefault("savedAt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var saved) ? saved : (DateTimeOffset?)null;
            _restored = new Restored(at);
        }

        _ready = true;
        StateHasChanged();
        if (_step.Id == AssessmentStep.Describe && _form.Draft.IsEmpty)
            await _kept.FocusFirstAsync("title");
    }

    private void Begin(AssessmentDraft draft, Framework framework)
    {
        _form = new DraftForm(draft, framework, Changed);
        _steps = AssessmentStep.Of(framework);
        ShowStep();
        Evaluate();
    }

    private void ShowStep() => _step = _steps.FirstOrDefault(step => step.Id == StepId) ?? _steps[0];

    /// <summary>The workspace may have published a newer version than the program brings, and frameworks of its own.</summary>
    private async Task ReadFrameworks()
    {
        _frameworks = (await Requests.Send(new ListFrameworks(), _leaving.Token)).Where(f => f.Versions.Count > 0).ToList();
        await Under(PublishedFrameworks.CustomiseLlm);
    }

    private async Task Under(string frameworkId)
    {
        var framework = await Requests.Send(new FindFramework(frameworkId), _leaving.Token);
        if (framework is null || framework.Key == _form.Framework.Key)
            return;
        var draft = AssessmentDraft.For(framework, _form.Draft.UseCaseId);
        (draft.Title, draft.Requirement) = (_form.Draft.Title, _form.Draft.Requirement);
        Begin(draft, framework);
        if (_kept is not null)
            await _kept.KeepSoonAsync();
    }

    private async Task StartAfresh()
    {
        _restored = null;
        (_tried, _failure) = (false, null);
        await _kept!.ForgetAsync();
        Begin(AssessmentDraft.For(_form.Framework), _form.Framework);
        Navigation.NavigateTo(_steps[0].Href);
    }

    private async Task Changed()
    {
        Evaluate();
        // Once a try was refused, a problem goes as soon as it is mended; before it, nobody is scolded for what is not typed yet.
        if (_tried)
            _form.Problems = DraftProblems.In(_form.Draft, _form.Framework);
        _failure = null;
        StateHasChanged();
        if (_kept is not null)
            await _kept.KeepSoonAsync();
    }

    private void Evaluate()
    {
        _facts = _form.Draft.ToFacts(_form.Framework);
        _recommendation = Evaluator.Evaluate(_form.Framework, _facts);
    }

    private void GoTo(string field, string step)
    {
        _focus = (field, step);
        if (step != _step.Id)
            Navigation.NavigateTo(_steps.First(other => other.Id == step).Href);
    }

    private void GoToFact(string fact)
    {
        var (kind, id) = FactPath.Split(fact);
        if (kind == FactPath.Needs)
            GoTo(DraftFields.Need(id), AssessmentStep.Needs);
        else
            GoTo(DraftFields.Answer(id), AssessmentStep.Checklist);
    }

    private async Task Save()
    {
        if (_saving || !_ready)
            return;
        (_tried, _failure) = (true, null);
        _form.Problems = DraftProblems.In(_form.Draft, _form.Framework);
        if (_form.Problems.Count > 0)
        {
            await _outcome.FocusIfThereAsync();
            return;
        }

        _saving = true;
        try
        {
            await Log();
        }
        catch (AccessRefusedException refused)
        {
            (_failure, _failureAdvice) = (refused.Message, "Your draft is kept in this browser. Ask an owner for the editor role, then come back.");
        }
        catch (Exception e) when (e is not (OperationCanceledException or JSDisconnectedException or NavigationException))
        {
            Logger.LogError(e, "A new use case could not be recorded");
            (_failure, _failureAdvice) = ("The ledger did not respond, so this use case may not be created yet.", "Try again in a moment. It will not be created twice.");
        }
        finally
        {
            _saving = false;
        }
    }

    private async Task Log()
    {
        var draft = _form.Draft;
        var outcome = await Requests.Send(new LogUseCase(draft.UseCaseId, draft.Title, draft.Requirement, draft.ToFirstFacts(_form.Framework), _form.Framework.Key), _leaving.Token);
        if (outcome.Refusal is { Code: not "already-logged" } refusal)
        {
            if (refusal.Field is DraftFields.Title or DraftFields.Requirement)
                _form.Problems = [new DraftProblem(refusal.Field, AssessmentStep.Describe, refusal.Message)];
            else
                (_failure, _failureAdvice) = (refusal.Message, null);
            return;
        }

        await _kept!.ForgetAsync();
        Navigation.NavigateTo($"/use-cases/{draft.UseCaseId}");
    }

    /// <param name="At">When the browser last kept it.</param>
    private sealed record Restored(DateTimeOffset? At);
}
