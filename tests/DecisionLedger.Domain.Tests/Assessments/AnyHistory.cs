using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using FsCheck;
using FsCheck.Fluent;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.Assessments;

/// <summary>A possible history of up to 25 events, decisions, reviews and drifts among them.</summary>
public sealed record AnyHistory(IReadOnlyList<IUseCaseEvent> Events)
{
    private static readonly string[] Needs = ["knowledge", "style", "format", "behaviour", "lowCost"];
    private static readonly string[] Questions = ["fewShotSuffices", "styleCriticalAndComplex", "capable", "qualityTrainingData"];
    private static readonly string[][] Decisions = [["rag"], ["fewShot"], ["systemPrompt"], ["rag", "fineTuning"], ["rag", "systemPrompt"], ["fineTuning"]];

    public static Arbitrary<AnyHistory> Histories()
    {
        var histories = from count in Gen.Choose(0, 25)
                        from events in Event().ListOf(count)
                        select new AnyHistory(Possible(events));
        return histories.ToArbitrary();
    }

    public override string ToString() => string.Join("\n", Events);

    private static Gen<IUseCaseEvent> Event() => Gen.Frequency<IUseCaseEvent>(
        (6, from need in Gen.Elements(Needs) from level in Gen.Elements(Enum.GetValues<NeedLevel>()) select (IUseCaseEvent)new NeedStated(need, level, "")),
        (2, from need in Gen.Elements(Needs) select (IUseCaseEvent)new NeedCleared(need, "")),
        (5, from member in Gen.Elements(Ada, Ben, Cleo) from question in Gen.Elements(Questions) from answer in Gen.Elements(Enum.GetValues<AnswerValue>()) select (IUseCaseEvent)new ChecklistAnswered(member, question, answer, "")),
        (1, from member in Gen.Elements(Ada, Ben) from question in Gen.Elements(Questions) select (IUseCaseEvent)new AnswerWithdrawn(member, question, "")),
        (2, from sign in Gen.Elements("longPrompts", "styleHardToSpecify", "inconsistentFormat") select (IUseCaseEvent)new SignSeen(sign, "")),
        (1, from sign in Gen.Elements("longPrompts", "styleHardToSpecify") select (IUseCaseEvent)new SignCleared(sign, "")),
        (3, from approach in Gen.Elements("fewShot", "systemPrompt", "rag") from outcome in Gen.Elements(Enum.GetValues<TrialOutcome>()) from id in Gen.Elements(FirstTrial, SecondTrial) select (IUseCaseEvent)Tried(id, approach, outcome)),
        (1, from id in Gen.Elements(FirstTrial, SecondTrial) select (IUseCaseEvent)new TrialRetracted(id, "")),
        (1, from value in Gen.Elements(10m, 120m, 3000m) from measurement in Gen.Elements("goodExamples", "promptTokens", "domains") select (IUseCaseEvent)new MeasurementTaken(measurement, value, "")),
        (1, Gen.Constant<IUseCaseEvent>(new MeasurementCleared("goodExamples", ""))),
        (3, from decision in Gen.Elements(Decisions) from id in Gen.Elements(FirstDecision, SecondDecision) select (IUseCaseEvent)Decided(id, decision)),
        (3, from member in Gen.Elements(Ada, Ben) from verdict in Gen.Elements(Enum.GetValues<ReviewVerdict>()) select (IUseCaseEvent)new DecisionReviewed(FirstDecision, member, verdict, "Looked")),
        (2, from member in Gen.Elements(Ada, Ben, Cleo) select (IUseCaseEvent)new ReviewRequested(FirstDecision, member, null, "")),
        (1, from member in Gen.Elements(Ada, Ben) select (IUseCaseEvent)new ReviewRequestCancelled(FirstDecision, member)),
        (1, Gen.Elements<IUseCaseEvent>(new RevisitDateSet(Today, ""), new ReviewCameDue(Today))),
        (1, Gen.Elements<IUseCaseEvent>(new OwnerChanged(Ben, ""), new TagAdded("pilot"), new TagRemoved("Pilot"))),
        (1, Gen.Constant<IUseCaseEvent>(new CommentAdded(FirstTrial, Ada, "Hm"))),
        (1, Gen.Constant<IUseCaseEvent>(new AnnotationPinned(FirstTrial, Ada, new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero), "Hm"))),
        (1, Gen.Elements<IUseCaseEvent>(new UseCaseArchived(""), new UseCaseRestored(""), new UseCaseRenamed("Other"), new RequirementChanged("Other", ""), new RevisitDateCleared(""))));

    /// <summary>Lets each review name the decision that stands, and leaves out those where none does.</summary>
    private static List<IUseCaseEvent> Possible(IEnumerable<IUseCaseEvent> drawn)
    {
        var events = new List<IUseCaseEvent> { Logged };
        Guid? standing = null;
        foreach (var happened in drawn)
        {
            if (happened is DecisionReviewed or ReviewRequested or ReviewRequestCancelled)
            {
                if (standing is { } decision)
                {
                    events.Add(happened switch
                    {
                        DecisionReviewed e => e with { DecisionId = decision },
                        ReviewRequested e => e with { DecisionId = decision },
                        _ => (ReviewRequestCancelled)happened with { DecisionId = decision },
                    });
                }

                continue;
            }

            if (happened is DecisionRecorded decided)
                standing = decided.DecisionId;
            events.Add(happened);
        }

        return events;
    }
}
