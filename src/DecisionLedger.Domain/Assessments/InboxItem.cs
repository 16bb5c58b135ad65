using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.Assessments;

/// <summary>Something of a use case that waits for one member, until it is done by whoever does it.</summary>
/// <param name="MemberId">For whom it waits.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The id of the question, decision or review trigger that it is about; empty where it is about the use case.</param>
/// <param name="AtVersion">The event that caused it. Another event that causes the same is another item.</param>
/// <param name="DueOn">The day on which it comes up, where the reader is; null where it is up at once.</param>
public sealed record InboxItem(Guid MemberId, InboxItemKind Kind, string Subject, long AtVersion, DateOnly? DueOn = null)
{
    /// <summary>All that waits for somebody after an event. Nothing of an archived use case does.</summary>
    /// <param name="state">The use case after the event.</param>
    /// <param name="createdBy">Who created it; null where that was the program itself.</param>
    /// <param name="framework">The version that it uses.</param>
    public static IReadOnlyList<InboxItem> Of(AssessmentOutline state, Guid? createdBy, Framework framework)
    {
        var useCase = state.UseCase;
        if (useCase.Archived)
            return [];
        var owner = useCase.OwnerId ?? createdBy;
        return [.. Questions(useCase, framework), .. state.Contested ? Ties(useCase) : [], .. OfDecision(state, owner), .. Reviews(useCase, owner)];
    }

    private static IEnumerable<InboxItem> Questions(UseCase useCase, Framework framework) =>
        from asked in useCase.Assignments
        where framework.Question(asked.Key) is not null
        orderby asked.Value.AtVersion
        select new InboxItem(asked.Value.MemberId, InboxItemKind.QuestionAsked, asked.Key, asked.Value.AtVersion);

    /// <summary>Whoever answered a question on which the team ties can end the tie.</summary>
    private static IEnumerable<InboxItem> Ties(UseCase useCase) =>
        from team in useCase.TeamAnswers
        where team.Contested
        from answer in team.Answers
        select new InboxItem(answer.MemberId, InboxItemKind.AnswersTied, team.Question, team.Answers.Max(a => a.AtVersion));

    /// <summary>
    /// A review waits for who is asked for it. A decision that no longer matches waits for its use case's owner, for who recorded it and for who kept it, until each has looked at it since. What
    /// else calls for another decision waits for the first two.
    /// </summary>
    private static IEnumerable<InboxItem> OfDecision(AssessmentOutline state, Guid? owner)
    {
        if (state.UseCase.Decision is not { } decision)
            yield break;
        var deciders = new[] { owner, decision.MemberId }.OfType<Guid>().Distinct().ToList();
        var latest = decision.Reviews.GroupBy(review => review.MemberId).ToDictionary(reviews => reviews.Key, reviews => reviews.Last());
        var subject = decision.Id.ToString("N");
        var told = new HashSet<Guid>();
        foreach (var asked in decision.ReviewRequests)
        {
            told.Add(asked.MemberId);
            yield return new InboxItem(asked.MemberId, InboxItemKind.ReviewAsked, subject, asked.AtVersion);
        }

        if (state.Standing is { Drift: { } drift })
        {
            foreach (var member in deciders.Concat(latest.Values.Where(review => review.Verdict == ReviewVerdict.Uphold).Select(review => review.MemberId)).Distinct())
            {
                if ((latest.GetValueOrDefault(member)?.AtVersion ?? 0) < drift.AtVersion && told.Add(member))
                    yield return new InboxItem(member, InboxItemKind.DecisionDrifted, subject, drift.AtVersion);
            }
        }

        foreach (var member in deciders.Where(member => !told.Contains(member)))
        {
            if (decision.ChangeRequest is { } request)
                yield return new InboxItem(member, InboxItemKind.ChangeRequested, subject, request.AtVersion);
            else if (state.UseCase.RequirementChangedSinceDecision is { } changed)
                yield return new InboxItem(member, InboxItemKind.RequirementChanged, subject, changed);
        }
    }

    private static IEnumerable<InboxItem> Reviews(UseCase useCase, Guid? owner)
    {
        if ((owner ?? useCase.Decision?.MemberId) is not { } reviewer)
            yield break;
        if (useCase is { RevisitDate: { } date, RevisitDateAtVersion: { } setAt })
            yield return useCase.ReviewDueAtVersion is { } came
                ? new InboxItem(reviewer, InboxItemKind.ReviewDateDue, "", came)
                : new InboxItem(reviewer, InboxItemKind.ReviewDateDue, "", setAt, date);
        foreach (var condition in useCase.RevisitConditions.Where(condition => condition.Due))
            yield return new InboxItem(reviewer, InboxItemKind.ReviewTriggerMet, condition.Id.ToString("N"), condition.MetAtVersion!.Value);
    }
}

/// <summary>What waits for a member.</summary>
public enum InboxItemKind
{
    /// <summary>Somebody asked the member to answer a question.</summary>
    QuestionAsked,

    /// <summary>As many members answer a question yes as no, and the member is one of them.</summary>
    AnswersTied,

    /// <summary>The recommendation no longer matches a decision that the member owns, recorded or kept.</summary>
    DecisionDrifted,

    /// <summary>Somebody asked the member to review the decision.</summary>
    ReviewAsked,

    /// <summary>A review requests a change of the decision.</summary>
    ChangeRequested,

    /// <summary>The requirement changed since the decision was recorded or kept.</summary>
    RequirementChanged,

    /// <summary>The review date has come.</summary>
    ReviewDateDue,

    /// <summary>A measurement met a review trigger.</summary>
    ReviewTriggerMet,
}
