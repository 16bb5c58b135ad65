using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Benchmarks;

/// <summary>Makes use cases that look like a team's: needs and answers restated over time, trials, measurements, a decision, reviews. The same seed makes the same.</summary>
public static class UseCaseGenerator
{
    private static readonly string[] Verbs = ["Summarise", "Translate", "Classify", "Draft", "Answer", "Extract", "Review", "Rewrite"];
    private static readonly string[] Things = ["contracts", "tickets", "invoices", "release notes", "patient letters", "job ads", "code changes", "claims"];
    private static readonly string[] Places = ["Lisbon", "Oslo", "Kyoto", "Quito", "Accra", "Leeds", "Turin", "Perth"];
    private static readonly string[] Approaches = ["systemPrompt", "fewShot", "rag", "fineTuning"];

    public static IReadOnlyList<IUseCaseEvent> Make(int seed, int events)
    {
        // The figures must be repeatable; nothing here is secret.
#pragma warning disable CA5394
        var random = new Random(seed);
        var framework = PublishedFrameworks.Current;
        var members = Enumerable.Range(1, 4).Select(i => new Guid(seed, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)i)).ToArray();
        var title = $"{Pick(Verbs)} {Pick(Things)} for {Pick(Places)} no. {seed}";
        var made = new List<IUseCaseEvent>(events) { new UseCaseLogged(title, $"{title}, as our people do it now, within the day.", 1) };
        // One use case in twelve has each of the tags.
        if (events > 10)
            made.Add(new TagAdded($"tag {seed % 12}"));
        Guid? decision = null;
        while (made.Count < events)
        {
            switch (random.Next(20))
            {
                case < 8:
                    made.Add(new NeedStated(Pick(framework.Document.Needs).Id, (NeedLevel)random.Next(3), "Because the team said so in the meeting."));
                    break;
                case < 14:
                    made.Add(new ChecklistAnswered(Pick(members), Pick(framework.Document.Checklist.Questions).Id, (AnswerValue)random.Next(3), "From experience."));
                    break;
                case 14:
                    made.Add(new SignSeen(Pick(framework.Document.Signs).Id, "Seen in production."));
                    break;
                case 15:
                    made.Add(new TrialRecorded(Guid.NewGuid(), Pick(Approaches), (TrialOutcome)random.Next(3), "Twenty samples.", []));
                    break;
                case 16:
                    made.Add(new MeasurementTaken("goodExamples", random.Next(2_000), ""));
                    break;
                case 17:
                    decision = Guid.NewGuid();
                    made.Add(new DecisionRecorded(decision.Value, Pick(members), [Pick(Approaches)], "It fits what we know today.", [], "", ""));
                    break;
                case 18 when decision is { } standing:
                    made.Add(new DecisionReviewed(standing, Pick(members), (ReviewVerdict)random.Next(2), "Looked at it again."));
                    break;
                default:
                    made.Add(new CommentAdded(Guid.NewGuid(), Pick(members), "Worth another look."));
                    break;
            }
        }

        return made;

        T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
#pragma warning restore CA5394
    }
}
