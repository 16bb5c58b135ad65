using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Texts;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.RecordDecision;

/// <summary>Records what the team decided. Says while it is written whether it follows or overrides, and what the framework would warn of.</summary>
public partial class DecisionForm
{
    private readonly PendingCommand _pending = new();
    private ElementReference _first;
    private bool _missing;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    /// <summary>The decision was recorded, or discarded.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    [Inject]
    private ToastList Toasts { get; set; } = default!;

    private DecisionDraft Draft => Screen.Drafts.Decision;

    private Recommendation Recommendation => Screen.Recommendation;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Opened by a button that is gone: the reader goes on with the first choice.
        if (firstRender && Draft is { Open: true, BegunAt: null } && Recommendation.Now.Count > 0)
            await _first.FocusIfThereAsync();
    }

    /// <summary>What is recommended for later; empty where the target can be done now.</summary>
    private IReadOnlyList<string> Later => Recommendation.Now.SequenceEqual(Recommendation.Target) ? [] : Recommendation.Target;

    /// <summary>In the framework's order, as it will be recorded.</summary>
    private List<string> Chosen => InOrder(Draft.Approaches ?? []);

    private List<string> ChosenTarget => InOrder(Draft.Target) is var target && target.SequenceEqual(Chosen) ? [] : target;

    private List<string> Everything => [.. Chosen.Union(ChosenTarget)];

    private bool Follows => Chosen.Count > 0 && RecommendedPath.Of(Recommendation).Names(Chosen, ChosenTarget);

    private string StandingWords => Chosen switch
    {
        { Count: 0 } => "",
        _ when Recommendation.Status == RecommendationStatus.NotEnoughKnown => "There is no recommendation yet. Explain what you base this on.",
        _ when Follows && ChosenTarget.Count == 0 && Later.Count > 0 && Chosen.SequenceEqual(Recommendation.Target) => "This goes for the target although it is still blocked.",
        _ when Follows => "This follows the recommendation.",
        _ => $"This overrides the recommendation, which is {Approach.PathInWords(Recommendation.Now, Recommendation.Target, Screen.Framework)}. Say why in the rationale.",
    };

    /// <summary>What the framework would have the decision note.</summary>
    private AskedOfDecision Asked => Screen.Framework.AskedOf(Everything);

    /// <summary>What the framework would warn of once this is decided, as far as it has to do with the decision.</summary>
    private List<FrameworkWarning> Warnings
    {
        get
        {
            if (Draft.BegunAt is null || Chosen.Count == 0)
                return [];
            var decided = new StandingDecision(Everything, [.. Draft.Purposes], WrittenText.Of(Draft.Fallback).Length > 0, WrittenText.Of(Draft.DiverseExamplesPlan).Length > 0);
            return Evaluator.Evaluate(Screen.Framework, Screen.Facts with { Decision = decided }).Warnings
                .Where(w => Screen.Framework.LooksAtTheDecision(w.Id)).ToList();
        }
    }

    private void TakeUp(long begun)
    {
        Begin();
        Draft.BegunAt = Screen.BegunAt(begun);
    }

    private void Begin() => Draft.BegunAt ??= Screen.View.Version;

    private bool Is(IReadOnlyList<string> now, IReadOnlyList<string> target) =>
        !Draft.Own && now.Count > 0 && Chosen.SequenceEqual(now) && ChosenTarget.SequenceEqual(target);

    private void Choose(IReadOnlyList<string> now, IReadOnlyList<string> target)
    {
        Begin();
        (Draft.Approaches, Draft.Target, Draft.Own, _missing) = ([.. now], [.. target], false, false);
    }

    private void ChooseOwn()
    {
        Begin();
        (Draft.Own, Draft.Approaches) = (true, Draft.Approaches ?? []);
    }

    private void Check(HashSet<string> approaches, string approach, bool chosen)
    {
        _missing = false;
        if (chosen)
            approaches.Add(approach);
        else
            approaches.Remove(approach);
    }

    private List<string> InOrder(HashSet<string> approaches) => [.. Screen.Framework.Document.Approaches.Select(a => a.Id).Where(approaches.Contains)];

    private async Task Save()
    {
        var (draft, chosen, target) = (Draft, Chosen, ChosenTarget);
        var asked = Asked;
        _missing = chosen.Count == 0;
        if (_missing)
            return;
        if (await _pending.Submit(Screen, draft.BegunAt ?? Screen.View.Version, seen => new Commands.RecordDecision(
            Screen.View.Id,
            chosen,
            draft.Rationale,
            asked.PurposesOf is not null ? [.. draft.Purposes] : [],
            asked.Fallback ? draft.Fallback : "",
            asked.DiverseExamples ? draft.DiverseExamplesPlan : "",
            seen)
        { Target = target }))
            Recorded();
    }

    /// <summary>The form closes; the reader goes on at what was recorded.</summary>
    private void Recorded()
    {
        (Screen.Drafts.Decision, Screen.Drafts.Focus) = (new DecisionDraft(), FocusOn.Decision);
        Toasts.Say("Decision recorded.");
        _ = Done.InvokeAsync();
    }

    private void Discard()
    {
        Screen.Drafts.Decision = new DecisionDraft();
        _missing = false;
        _pending.Discard();
        _ = Done.InvokeAsync();
    }
}
