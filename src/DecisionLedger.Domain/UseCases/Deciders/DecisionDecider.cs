using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases.Deciders;

/// <summary>Deciding, and reviewing a decision.</summary>
public static class DecisionDecider
{
    public static DecideResult Record(UseCase useCase, Framework framework, DecisionRecorded decision)
    {
        var trimmed = decision with
        {
            Rationale = TextLimits.Of(decision.Rationale),
            Fallback = TextLimits.Of(decision.Fallback),
            DiverseExamplesPlan = TextLimits.Of(decision.DiverseExamplesPlan),
        };
        var refusal = UseCaseDecider.OpenForChange(useCase)
            ?? Approaches(framework, trimmed.Approaches)
            ?? FactDecider.KnownPurposes(framework, trimmed.Purposes)
            ?? TextLimits.CheckRequired(trimmed.Rationale, "rationale", "Rationale")
            ?? TextLimits.CheckOptional(trimmed.Fallback, "fallback", "Fallback")
            ?? TextLimits.CheckOptional(trimmed.DiverseExamplesPlan, "diverseExamplesPlan", "Plan for diverse examples");
        if (refusal is not null)
            return refusal;

        var inOrder = framework.Document.Approaches.Select(a => a.Id).Where(trimmed.Approaches.Contains).ToList();
        return DecideResult.Of(trimmed with { Approaches = inOrder, Purposes = trimmed.Purposes.Distinct().ToList() });
    }

    public static DecideResult Review(UseCase useCase, Guid decisionId, Guid member, ReviewVerdict verdict, string reason)
    {
        reason = TextLimits.Of(reason);
        if (UseCaseDecider.OpenForChange(useCase) is { } archived)
            return archived;
        if (useCase.Decision is null)
            return new Refusal("nothing-decided", "There is no decision to review yet. Record one first.", "decisionId");
        if (useCase.Decision.Id != decisionId)
            return new Refusal("stale-version", "That decision was superseded meanwhile. Look at the one that stands now, then review it.", "decisionId");
        return TextLimits.CheckRequired(reason, "reason", "Reason") is { } refusal
            ? refusal
            : DecideResult.Of(new DecisionReviewed(decisionId, member, verdict, reason));
    }

    private static Refusal? Approaches(Framework framework, IReadOnlyList<string> approaches)
    {
        if (approaches.Count == 0)
            return new Refusal("empty", "The decision names no approach. Choose at least one.", "approaches");
        return approaches.FirstOrDefault(a => framework.Approach(a) is null) is { } unknown
            ? FactDecider.Unknown("approach", unknown, framework.Document.Approaches.Select(a => a.Id), "approaches")
            : null;
    }
}
