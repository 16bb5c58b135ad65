using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Texts;
using DecisionLedger.Domain.UseCases;

namespace DecisionLedger.Domain.Assessments;

/// <summary>The difference between two points of one use case, in words: the recommendation first, then what it rests on.</summary>
public static class AssessmentDifference
{
    public static IReadOnlyList<Difference> Between(Assessment before, Assessment after, Framework framework) =>
        [.. Between(before.Recommendation, after.Recommendation, framework), .. Decision(before, after, framework), .. Facts(before.UseCase, after.UseCase, framework)];

    /// <summary>The path, the rules and the gates.</summary>
    public static IEnumerable<Difference> Between(Recommendation before, Recommendation after, Framework framework)
    {
        var change = RecommendationChange.Between(before, after);
        if (change.Moved)
        {
            var (from, to) = (EventWords.Path(change.From, framework), EventWords.Path(change.To, framework));
            yield return new Difference("recommendation", "recommendation", from, to, $"The recommendation changed from {from} to {to}.");
        }

        foreach (var rule in change.RulesFired)
        {
            var text = after.Reasons.First(r => r.Rule == rule).Text;
            yield return new Difference("rule", rule, null, text, $"Now applies: {text} ({rule})");
        }

        foreach (var rule in change.RulesCeased)
        {
            var text = before.Reasons.First(r => r.Rule == rule).Text;
            yield return new Difference("rule", rule, text, null, $"No longer applies: {text} ({rule})");
        }

        foreach (var gate in change.GatesClosed)
        {
            var text = after.Blockers.First(b => b.Rule == gate).Text;
            yield return new Difference("gate", gate, null, text, $"Now blocks the target: {text} ({gate})");
        }

        foreach (var gate in change.GatesOpened)
        {
            var text = before.Blockers.First(b => b.Rule == gate).Text;
            yield return new Difference("gate", gate, text, null, $"No longer blocks the target: {text} ({gate})");
        }
    }

    private static IEnumerable<Difference> Decision(Assessment before, Assessment after, Framework framework)
    {
        var (was, now) = (before.UseCase.Decision, after.UseCase.Decision);
        if (was?.Id != now?.Id)
        {
            var (from, to) = (Words(was, framework), Words(now, framework));
            yield return new Difference("decision", "decision", from, to, from is null ? $"The team decided: {to}." : $"The decision changed from {from} to {to}.");
        }

        var (drifted, drifts) = (before.Standing?.Drift is not null, after.Standing?.Drift is not null);
        if (drifted != drifts)
        {
            var text = drifts ? "The decision no longer matches the recommendation." : "The decision matches the recommendation again.";
            yield return new Difference("state", "drift", drifted ? "drifted" : null, drifts ? "drifted" : null, text);
        }
    }

    private static string? Words(Decision? decision, Framework framework) =>
        decision is null ? null : EventWords.Decided(decision.Approaches, decision.Target, framework);

    private static IEnumerable<Difference> Facts(UseCase before, UseCase after, Framework framework)
    {
        var wording = new[]
        {
            Compared("requirement", "title", "Title", before.Title, after.Title),
            Compared("requirement", "requirement", "Requirement", before.Requirement, after.Requirement),
            Compared("requirement", "tags", "Tags", Tags(before), Tags(after)),
            Archived(before.Archived, after.Archived),
            Compared("state", "revisit", "Review date", before.RevisitDate?.ToString("O", CultureInfo.InvariantCulture), after.RevisitDate?.ToString("O", CultureInfo.InvariantCulture)),
        };
        var (was, now) = (StatedFacts.Of(before), StatedFacts.Of(after));
        var facts = was.Keys.Union(now.Keys).Select(path => Compared(
            Subject(path), path, framework.NameOf(path), was.GetValueOrDefault(path), now.GetValueOrDefault(path)));
        return wording.Concat(facts).OfType<Difference>();
    }

    private static string? Tags(UseCase useCase) => useCase.Tags.IsEmpty ? null : string.Join(", ", useCase.Tags);

    private static Difference? Compared(string subject, string fact, string name, string? before, string? after)
    {
        if (before == after)
            return null;
        var text = (before, after) switch
        {
            (null, _) => $"{name}: {Closed(after)} (was {Absent(subject)}).",
            (_, null) => $"{name}: {Absent(subject)} (was {Closed(before)}).",
            _ => $"{name}: {Closed(after)} (was {Closed(before)}).",
        };
        return new Difference(subject, fact, before, after, text);

        static string Closed(string? said) => WrittenText.Closed(said ?? "");
    }

    private static Difference? Archived(bool before, bool after) =>
        before == after ? null
        : after ? new Difference("state", "archived", null, "archived", "The use case was archived.")
        : new Difference("state", "archived", "archived", null, "The use case was restored.");

    /// <summary>What it means that there is none: a sign that nobody saw is known not to be seen, a need that nobody stated is not known.</summary>
    private static string Absent(string subject) => subject switch
    {
        "sign" => "not seen",
        "trial" => "not tried",
        "requirement" or "state" => "none",
        _ => "not answered",
    };

    internal static string Subject(string path) => path.Split('.')[0] switch
    {
        "needs" => "need",
        "answers" => "answer",
        "signs" => "sign",
        "trials" => "trial",
        _ => "measurement",
    };
}

/// <summary>One thing that differs between two points.</summary>
/// <param name="Subject">requirement, need, answer, sign, trial, measurement, decision, recommendation, rule, gate or state: what kind of thing.</param>
/// <param name="Fact">The fact path, rule id or other key of the thing.</param>
/// <param name="Before">What it was, in words; null where it was not there.</param>
/// <param name="After">What it is, in words; null where it is gone.</param>
/// <param name="Text">The whole in a sentence.</param>
public sealed record Difference(string Subject, string Fact, string? Before, string? After, string Text);
