using System.Collections.Immutable;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases;

public sealed partial record UseCase
{
    /// <summary>Folds one more event in.</summary>
    /// <exception cref="ImpossibleHistoryException">The history is impossible: an event before the use case was logged, or a second beginning.</exception>
    public static UseCase Evolve(UseCase? current, IUseCaseEvent happened)
    {
        if (happened is UseCaseLogged logged)
        {
            return current is null
                ? new UseCase
                {
                    Title = logged.Title,
                    Requirement = logged.Requirement,
                    FrameworkId = logged.FrameworkId,
                    FrameworkVersion = logged.FrameworkVersion,
                    Version = 1,
                }
                : throw new ImpossibleHistoryException("A use case was created twice in one stream.");
        }

        if (current is null)
            throw new ImpossibleHistoryException($"{happened.GetType().Name} comes before the use case was created.");

        var version = current.Version + 1;
        return current.With(happened, version) with { Version = version };
    }

    /// <summary>
    /// Whether a change was taken back before anybody answered or decided anything for it: then what was stated before is of this requirement, and asks
    /// nobody to confirm it.
    /// </summary>
    private bool IsChangedBack(string requirement) =>
        RequirementBefore is { } before && before.Hash == RequirementBefore.HashOf(requirement) && RequirementAtVersion is { } changed
        && Needs.Values.All(need => need.AtVersion < changed) && Answers.TrueForAll(answer => answer.AtVersion < changed)
        && Settlements.Values.All(settled => settled.AtVersion < changed) && (Decision?.KeptAtVersion ?? 0) < changed;

    private UseCase With(IUseCaseEvent happened, long version) => happened switch
    {
        UseCaseRenamed e => this with { Title = e.Title },
        RequirementChanged e => IsChangedBack(e.Requirement)
            ? this with { Requirement = e.Requirement, RequirementAtVersion = RequirementBefore!.AtVersion, RequirementBefore = null }
            : this with { Requirement = e.Requirement, RequirementAtVersion = version, RequirementBefore = new RequirementBefore(RequirementBefore.HashOf(Requirement), RequirementAtVersion) },
        OwnerChanged e => this with { OwnerId = e.OwnerId },
        TagAdded e => this with { Tags = Tag.Added(Tags, e.Tag) },
        TagRemoved e => this with { Tags = Tags.RemoveAll(tag => Tag.AreSame(tag, e.Tag)) },
        NeedStated e => this with { Needs = Needs.SetItem(e.Need, new StatedNeed(e.Level, e.Reason, version)) },
        NeedCleared e => this with { Needs = Needs.Remove(e.Need) },
        ChecklistAnswered e => this with
        {
            Answers = WithAnswer(new MemberAnswer(e.MemberId, e.Question, e.Answer, e.Reason, version)),
            Settlements = Settlements.Remove(e.Question),
            Assignments = Assignments.GetValueOrDefault(e.Question)?.MemberId == e.MemberId ? Assignments.Remove(e.Question) : Assignments,
        },
        AnswerWithdrawn e => this with
        {
            Answers = Answers.RemoveAll(a => a.MemberId == e.MemberId && a.Question == e.Question),
            Settlements = Settlements.Remove(e.Question),
        },
        AnswerSettled e => this with { Settlements = Settlements.SetItem(e.Question, new Settlement(e.MemberId, e.Answer, e.Reason, version)) },
        QuestionAssigned e => this with { Assignments = Assignments.SetItem(e.Question, new Assignment(e.MemberId, e.Reason, version)) },
        QuestionUnassigned e => this with { Assignments = Assignments.Remove(e.Question) },
        SignSeen e => this with { Signs = Signs.SetItem(e.Sign, new SeenSign(e.Note, version)) },
        SignCleared e => this with { Signs = Signs.Remove(e.Sign) },
        TrialRecorded e => this with
        {
            Trials = Trials.Add(new RecordedTrial(e.TrialId, e.Approach, e.Outcome, e.Note, [.. e.Purposes], version)),
        },
        TrialRetracted e => this with { Trials = Trials.RemoveAll(t => t.Id == e.TrialId) },
        MeasurementTaken e => this with
        {
            Measurements = Measurements.SetItem(e.Measurement, new TakenMeasurement(e.Value, e.Note, version)),
            RevisitConditions = Conditions(c => c.Measurement == e.Measurement ? c.Measured(e.Value, version) : c),
        },
        MeasurementCleared e => this with
        {
            Measurements = Measurements.Remove(e.Measurement),
            RevisitConditions = Conditions(c => c.Measurement == e.Measurement ? c.Measured(null, version) : c),
        },
        DecisionRecorded e => this with { Decision = Decided(e, version), RevisitConditions = Conditions(c => c.LookedAt(version)) },
        DecisionReviewed e => this with { Decision = Reviewed(e, version), RevisitConditions = Conditions(c => c.LookedAt(version)) },
        ReviewRequested e => this with { Decision = Asked(e, version) },
        ReviewRequestCancelled e => this with { Decision = WithoutRequest(Decision, e.MemberId) },
        FrameworkAdopted e => this with
        {
            FrameworkId = e.FrameworkId,
            FrameworkVersion = e.FrameworkVersion,
            Adoptions = Adoptions.Add(new Adoption(version, Framework)),
        },
        RevisitConditionSet e => this with
        {
            RevisitConditions = RevisitConditions.Add(new RevisitCondition(e.ConditionId, e.Measurement, e.Comparison, e.Value, e.Reason, version)),
        },
        RevisitConditionCleared e => this with { RevisitConditions = RevisitConditions.RemoveAll(c => c.Id == e.ConditionId) },
        RevisitDateSet e => this with { RevisitDate = e.Date, RevisitDateAtVersion = version, ReviewDueAtVersion = null },
        RevisitDateCleared => this with { RevisitDate = null, RevisitDateAtVersion = null, ReviewDueAtVersion = null },
        ReviewCameDue => this with { ReviewDueAtVersion = version },
        CommentAdded => this,
        AnnotationPinned e => this with { Annotations = Annotations.Add(new Annotation(e.AnnotationId, e.MemberId, e.PinnedTo, e.Text, version)) },
        AnnotationRemoved e => this with { Annotations = Annotations.RemoveAll(a => a.Id == e.AnnotationId) },
        UseCaseArchived => this with { Archived = true },
        UseCaseRestored => this with { Archived = false },
        _ => throw new ImpossibleHistoryException($"{happened.GetType().Name} is not a use case event that this version knows."),
    };

    private ImmutableList<MemberAnswer> WithAnswer(MemberAnswer answer)
    {
        var index = Answers.FindIndex(a => a.MemberId == answer.MemberId && a.Question == answer.Question);
        return index < 0 ? Answers.Add(answer) : Answers.SetItem(index, answer);
    }

    private ImmutableList<RevisitCondition> Conditions(Func<RevisitCondition, RevisitCondition> changed) =>
        RevisitConditions.IsEmpty ? RevisitConditions : RevisitConditions.ConvertAll(condition => changed(condition));

    private static Decision Decided(DecisionRecorded e, long version) => new()
    {
        Id = e.DecisionId,
        MemberId = e.MemberId,
        Approaches = [.. e.Approaches],
        Target = [.. e.Target],
        Rationale = e.Rationale,
        Purposes = [.. e.Purposes],
        Fallback = e.Fallback,
        DiverseExamplesPlan = e.DiverseExamplesPlan,
        AtVersion = version,
    };

    private Decision? Reviewed(DecisionReviewed e, long version) =>
        Decision is { } decision && decision.Id == e.DecisionId
            ? WithoutRequest(decision, e.MemberId)! with { Reviews = decision.Reviews.Add(new Review(e.MemberId, e.Verdict, e.Reason, version, e.SeenVersion)) }
            : throw new ImpossibleHistoryException("A review names a decision that is not the current one.");

    private Decision? Asked(ReviewRequested e, long version) =>
        Decision is { } decision && decision.Id == e.DecisionId
            ? decision with { ReviewRequests = decision.ReviewRequests.RemoveAll(request => request.MemberId == e.MemberId).Add(new ReviewRequest(e.MemberId, e.DueOn, e.Reason, version)) }
            : throw new ImpossibleHistoryException("A request for a review names a decision that is not the current one.");

    private static Decision? WithoutRequest(Decision? decision, Guid member) =>
        decision is null || decision.ReviewRequests.IsEmpty ? decision : decision with { ReviewRequests = decision.ReviewRequests.RemoveAll(request => request.MemberId == member) };
}
