using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Texts;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.RecordDecision;

/// <summary>Records what the team decided. Says while it is written whether it follows or overrides, and what the framework would warn of.</summary>
public partial class DecisionForm
{
    private readonly PendingCommand _pending = new();

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    private DecisionDraft Draft => Screen.Drafts.Decision;

    private Recommendation Recommendation => Screen.Recommendation;

    /// <summary>In the framework's order, as it will be recorded.</summary>
    private List<string> Chosen => Draft.Approaches is { } chosen
        ? Screen.Framework.Document.Approaches.Select(a => a.Id).Where(chosen.Contains).ToList()
        : [.. Recommendation.Now];

    private bool IsNow => !Draft.Own && Chosen.Count > 0 && Chosen.SequenceEqual(Recommendation.Now);

    private bool IsTarget => !Draft.Own && !IsNow && Chosen.Count > 0 && Chosen.SequenceEqual(Recommendation.Target);

    private bool Follows => Chosen.Count > 0 && (Chosen.SequenceEqual(Recommendation.Now) || Chosen.SequenceEqual(Recommendation.Target));

    private string StandingWords => Chosen switch
    {
        { Count: 0 } => "Choose at least one approach.",
        _ when Recommendation.Status == RecommendationStatus.NotEnoughKnown => "Not enough is known yet to recommend anything, so this overrides: say in the rationale what you go by.",
        _ when Chosen.SequenceEqual(Recommendation.Now) => "This follows the recommendation.",
        _ when Follows => "This follows the recommendation's target, ahead of what still holds it back.",
        _ => $"This overrides the recommendation, which is {Approach.PathInWords(Recommendation.Now, Recommendation.Target, Screen.Framework)}. Say why in the rationale.",
    };

    /// <summary>What the framework would have the decision note.</summary>
    private AskedOfDecision Asked => Screen.Framework.AskedOf(Chosen);

    /// <summary>What the framework would warn of once this is decided, as far as it has to do with the decision.</summary>
    private List<FrameworkWarning> Warnings
    {
        get
        {
            if (Draft.BegunAt is null || Chosen.Count == 0)
                return [];
            var decided = new StandingDecision(Chosen, [.. Draft.Purposes], WrittenText.Of(Draft.Fallback).Length > 0, WrittenText.Of(Draft.DiverseExamplesPlan).Length > 0);
            return Evaluator.Evaluate(Screen.Framework, Screen.Facts with { Decision = decided }).Warnings
                .Where(w => Screen.Framework.LooksAtTheDecision(w.Id)).ToList();
        }
    }

    private void TakeUp(long begun)
    {
        Begin();
        Draft.BegunAt = Screen.BegunAt(begun);
    }

    private void Begin()
    {
        // From here on the choice is the reader's: it no longer follows a recommendation that moves.
        Draft.BegunAt ??= Screen.View.Version;
        Draft.Approaches ??= [.. Recommendation.Now];
    }

    private void Choose(IReadOnlyList<string> approaches)
    {
        Begin();
        (Draft.Approaches, Draft.Own) = ([.. approaches], false);
    }

    private void ChooseOwn()
    {
        Begin();
        Draft.Own = true;
    }

    private void Check(string approach, bool chosen)
    {
        if (chosen)
            Draft.Approaches!.Add(approach);
        else
            Draft.Approaches!.Remove(approach);
    }

    private async Task Save()
    {
        var (draft, chosen) = (Draft, Chosen);
        var asked = Asked;
        if (await _pending.Submit(Screen, draft.BegunAt ?? Screen.View.Version, seen => new Commands.RecordDecision(
            Screen.View.Id,
            chosen,
            draft.Rationale,
            asked.PurposesOf is not null ? [.. draft.Purposes] : [],
            asked.Fallback ? draft.Fallback : "",
            asked.DiverseExamples ? draft.DiverseExamplesPlan : "",
            seen)))
            Recorded();
    }

    private void Recorded() => Screen.Drafts.Decision = new DecisionDraft();

    private void StartAnew()
    {
        Recorded();
        _pending.Discard();
    }
}
