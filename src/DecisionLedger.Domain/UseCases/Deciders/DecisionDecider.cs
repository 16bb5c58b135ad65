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
            ?? Known(framework, trimmed.Target, "target")
            ?? FactDecider.KnownPurposes(framework, trimmed.Purposes)
            ?? TextLimits.CheckRequired(trimmed.Rationale, "rationale", "Rationale")
            ?? TextLimits.CheckOptional(trimmed.Fallback, "fallback", "Fallback")
            ?? TextLimits.CheckOptional(trimmed.DiverseExamplesPlan, "diverseExamplesPlan", "Plan for diverse examples");
        if (refusal is not null)
            return refusal;

        var (now, target) = (InOrder(framework, trimmed.Approaches), InOrder(framework, trimmed.Target));
        return DecideResult.Of(trimmed with { Approaches = now, Target = target.SequenceEqual(now) ? [] : target, Purposes = trimmed.Purposes.Distinct().ToList() });
    }

    public static DecideResult Review(UseCase useCase, Guid decisionId, Guid member, ReviewVerdict verdict, string reason)
    {
        reason = TextLimits.Of(reason);
        if (UseCaseDecider.OpenForChange(useCase) is { } archived)
            return archived;
        if (useCase.Decision is null)
            return new Refusal("nothing-decided", "There is no decision to review yet. Record one first.", "decisionId");
        if (useCase.Decision.Id != decisionId)
            return new Refusal("stale-version", "That decision was replaced in the meantime. Review the current one.", "decisionId");
        return TextLimits.CheckRequired(reason, "reason", "Reason") is { } refusal
            ? refusal
            : DecideResult.Of(new DecisionReviewed(decisionId, member, verdict, reason));
    }

    private static Refusal? Approaches(Framework framework, IReadOnlyList<string> approaches)
    {
        if (approaches.Count == 0)
            return new Refusal("empty", "Choose at least one approach.", "approaches");
        return Known(framework, approaches, "approaches");
    }

    private static Refusal? Known(Framework framework, IReadOnlyList<string> approaches, string field) =>
        approaches.FirstOrDefault(a => framework.Approach(a) is null) is { } unknown
            ? FactDecider.Unknown("approach", unknown, framework.Document.Approaches.Select(a => a.Id), field)
            : null;

    private static List<string> InOrder(Framework framework, IReadOnlyList<string> approaches) =>
        [.. framework.Document.Approaches.Select(a => a.Id).Where(approaches.Contains)];
}
