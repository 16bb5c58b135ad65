using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;

namespace DecisionLedger.Web.Features.UseCases.Log;

/// <summary>Asks the domain's own behaviours what they would refuse, field by field, so that each refusal stands beside its field.</summary>
public static class DraftProblems
{
    public static IReadOnlyList<DraftProblem> In(AssessmentDraft draft, Framework framework) =>
        [.. Describe(draft), .. Needs(draft, framework), .. Answers(draft, framework), .. Signs(draft, framework), .. Trials(draft, framework), .. Measurements(draft, framework)];

    private static IEnumerable<DraftProblem> Describe(AssessmentDraft draft)
    {
        if (TextLimits.CheckTitle(TextLimits.Of(draft.Title)) is { } title)
            yield return new DraftProblem(DraftFields.Title, AssessmentStep.Describe, title.Message);
        if (TextLimits.CheckRequirement(TextLimits.Of(draft.Requirement)) is { } requirement)
            yield return new DraftProblem(DraftFields.Requirement, AssessmentStep.Describe, requirement.Message);
    }

    private static IEnumerable<DraftProblem> Needs(AssessmentDraft draft, Framework framework) =>
        from need in draft.Needs
        where need.Value.Level is not null
        let refusal = FactDecider.StateNeed(Scratch(framework), framework, need.Key, need.Value.Level!.Value, need.Value.Reason).Refusal
        where refusal is not null
        select new DraftProblem(DraftFields.NeedReason(need.Key), AssessmentStep.Needs, refusal.Message);

    private static IEnumerable<DraftProblem> Answers(AssessmentDraft draft, Framework framework) =>
        from answer in draft.Answers
        where answer.Value.Answer is not null
        let refusal = AnswerDecider.Answer(Scratch(framework), framework, Guid.Empty, answer.Key, answer.Value.Answer!.Value, answer.Value.Reason).Refusal
        where refusal is not null
        select new DraftProblem(DraftFields.AnswerReason(answer.Key), AssessmentStep.Checklist, refusal.Message);

    private static IEnumerable<DraftProblem> Signs(AssessmentDraft draft, Framework framework) =>
        from sign in draft.Signs
        where sign.Value.Seen
        let refusal = FactDecider.SeeSign(Scratch(framework), framework, sign.Key, sign.Value.Note).Refusal
        where refusal is not null
        select new DraftProblem(DraftFields.SignNote(sign.Key), AssessmentStep.Evidence, refusal.Message);

    private static IEnumerable<DraftProblem> Trials(AssessmentDraft draft, Framework framework)
    {
        for (var place = 0; place < draft.Trials.Count; place++)
        {
            var trial = draft.Trials[place];
            if (trial.Approach.Length == 0)
                yield return new DraftProblem(DraftFields.Trial(place, "approach"), AssessmentStep.Evidence, "Choose an approach, or remove this trial.");
            else if (trial.Outcome is not { } outcome)
                yield return new DraftProblem(DraftFields.Trial(place, "outcome"), AssessmentStep.Evidence, "Choose a result, or remove this trial.");
            else if (FactDecider.RecordTrial(Scratch(framework), framework, Guid.Empty, trial.Approach, outcome, trial.Note, trial.Purposes.ToList()).Refusal is { } refusal)
                yield return new DraftProblem(DraftFields.Trial(place, "note"), AssessmentStep.Evidence, refusal.Message);
        }
    }

    private static IEnumerable<DraftProblem> Measurements(AssessmentDraft draft, Framework framework)
    {
        foreach (var definition in framework.Document.Measurements)
        {
            var typed = draft.Measurements[definition.Id];
            var number = TypedNumber.Read(typed.Text, definition.Kind);
            if (number.Problem is { } problem)
                yield return new DraftProblem(DraftFields.Measurement(definition.Id), AssessmentStep.Evidence, problem);
            else if (number.Value is { } value
                && FactDecider.TakeMeasurement(Scratch(framework), framework, definition.Id, value, typed.Note).Refusal is { } refusal)
            {
                var field = refusal.Field == "note" ? DraftFields.MeasurementNote(definition.Id) : DraftFields.Measurement(definition.Id);
                yield return new DraftProblem(field, AssessmentStep.Evidence, refusal.Message);
            }
        }
    }

    /// <summary>A use case of which nothing is known yet: what is refused of it is refused of the new one.</summary>
    private static UseCase Scratch(Framework framework) => new() { Title = "", Requirement = "", FrameworkVersion = framework.Version, Version = 1 };
}

/// <summary>A field that would be refused, and why.</summary>
/// <param name="Field">One of <see cref="DraftFields"/>.</param>
/// <param name="Step">The step that has the field.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record DraftProblem(string Field, string Step, string Text);
