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

    /// <param name="useCase">The use case.</param>
    /// <param name="decisionId">The decision reviewed.</param>
    /// <param name="member">Who reviews it.</param>
    /// <param name="verdict">Whether to keep it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="seen">The version of the use case that the member has seen; null where it is not known.</param>
    public static DecideResult Review(UseCase useCase, Guid decisionId, Guid member, ReviewVerdict verdict, string reason, long? seen = null)
    {
        reason = TextLimits.Of(reason);
        return (Reviewable(useCase, decisionId) ?? TextLimits.CheckRequired(reason, "reason", "Reason")) is { } refusal
            ? refusal
            : DecideResult.Of(new DecisionReviewed(decisionId, member, verdict, reason, seen));
    }

    /// <summary>Asks members to review the decision; who is a member is for the caller to check.</summary>
    /// <param name="useCase">The use case.</param>
    /// <param name="decisionId">The decision to review.</param>
    /// <param name="members">Who is asked. Whoever is asked already is asked again only where day or note differ.</param>
    /// <param name="dueOn">The day by which the reviews are wanted; null for none.</param>
    /// <param name="reason">What the one who asks adds; may be empty.</param>
    /// <param name="today">The day on which the member asks: a day in the past is a slip of the pen.</param>
    public static DecideResult RequestReviews(UseCase useCase, Guid decisionId, IReadOnlyList<Guid> members, DateOnly? dueOn, string reason, DateOnly today)
    {
        reason = TextLimits.Of(reason);
        if ((Reviewable(useCase, decisionId) ?? FactDecider.Reason(reason)) is { } refusal)
            return refusal;
        if (members.Count == 0)
            return new Refusal("empty", "Choose at least one member.", "members");
        // A day's grace, because the member's today may lie behind the server's.
        if (dueOn < today.AddDays(-1))
            return new Refusal("out-of-range", "The due date is in the past. Choose today or a later day.", "dueOn");
        var asked = useCase.Decision!.ReviewRequests;
        return DecideResult.Of([.. members.Distinct()
            .Where(member => !asked.Exists(request => (request.MemberId, request.DueOn, request.Note) == (member, dueOn, reason)))
            .Select(member => new ReviewRequested(decisionId, member, dueOn, reason))]);
    }

    public static DecideResult CancelReviewRequest(UseCase useCase, Guid member)
    {
        if (UseCaseDecider.OpenForChange(useCase) is { } refusal)
            return refusal;
        return useCase.Decision is { } decision && decision.ReviewRequests.Exists(request => request.MemberId == member)
            ? DecideResult.Of(new ReviewRequestCancelled(decision.Id, member))
            : DecideResult.NothingChanged;
    }

    private static Refusal? Reviewable(UseCase useCase, Guid decisionId)
    {
        if (UseCaseDecider.OpenForChange(useCase) is { } archived)
            return archived;
        if (useCase.Decision is null)
            return new Refusal("nothing-decided", "There is no decision to review yet. Record one first.", "decisionId");
        return useCase.Decision.Id == decisionId
            ? null
            : new Refusal("stale-version", "That decision was replaced in the meantime. Review the current one.", "decisionId");
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
