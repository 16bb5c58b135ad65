using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.Evaluate;

/// <summary>What a framework version recommends for facts, why, and how far it depends on open facts.</summary>
public sealed record Evaluation
{
    /// <summary>The framework that was evaluated.</summary>
    public required string Framework { get; init; }

    public required int FrameworkVersion { get; init; }

    public required RecommendationStatus Status { get; init; }

    /// <summary>What to do now; approaches in the order rag, systemPrompt, fewShot, fineTuning.</summary>
    public required IReadOnlyList<string> Now { get; init; }

    /// <summary>What to come to, once the blockers are gone.</summary>
    public required IReadOnlyList<string> Target { get; init; }

    public required IReadOnlyList<string> NowPatterns { get; init; }

    public required IReadOnlyList<string> TargetPatterns { get; init; }

    /// <summary>The rules that apply, and the facts behind them.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>What blocks the target.</summary>
    public required IReadOnlyList<Blocker> Blockers { get; init; }

    public required IReadOnlyList<FrameworkWarning> Warnings { get; init; }

    /// <summary>Rules that would apply if one or two facts were different.</summary>
    public required IReadOnlyList<NearMiss> NearMisses { get; init; }

    /// <summary>Support per family of approaches, 0 to 1: for pictures, never for the verdict.</summary>
    public required Support Support { get; init; }

    public required ChecklistTally Checklist { get; init; }

    /// <summary>The facts to answer first, where too little is known.</summary>
    public required IReadOnlyList<string> StateFirst { get; init; }

    public required SetUpCost? NowCost { get; init; }

    public required SetUpCost? TargetCost { get; init; }

    /// <summary>When a shorter prompt has paid for training, where its inputs were measured; null where the framework does not ask for them.</summary>
    public required BreakEven? BreakEven { get; init; }

    public required Certainty Certainty { get; init; }

    public static Evaluation Of(Framework framework, Facts facts)
    {
        var recommendation = Evaluator.Evaluate(framework, facts);
        return new Evaluation
        {
            Framework = framework.Id,
            FrameworkVersion = recommendation.FrameworkVersion,
            Status = recommendation.Status,
            Now = recommendation.Now,
            Target = recommendation.Target,
            NowPatterns = recommendation.NowPatterns,
            TargetPatterns = recommendation.TargetPatterns,
            Reasons = recommendation.Reasons,
            Blockers = recommendation.Blockers,
            Warnings = recommendation.Warnings,
            NearMisses = recommendation.NearMisses,
            Support = recommendation.Support,
            Checklist = recommendation.Checklist,
            StateFirst = recommendation.StateFirst,
            NowCost = recommendation.NowCost,
            TargetCost = recommendation.TargetCost,
            BreakEven = BreakEven.IsKnownTo(framework) ? BreakEven.Of(facts) : null,
            Certainty = CertaintyAnalysis.Of(framework, facts),
        };
    }
}
