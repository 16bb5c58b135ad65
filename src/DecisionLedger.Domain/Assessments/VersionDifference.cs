using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;

namespace DecisionLedger.Domain.Assessments;

/// <summary>Where two framework versions part over the same facts of one moment, in words: before is that day's version, after the other.</summary>
public static class VersionDifference
{
    public static IReadOnlyList<Difference> Between(Reevaluation reading, UseCase useCase, Framework thatDay, Framework under)
    {
        if (thatDay.Key == under.Key)
            return [];
        var (one, other) = Names(thatDay, under);
        return [.. Path(reading, thatDay, under, one, other), .. Rules(reading, thatDay, under, one, other), .. Facts(useCase, thatDay, under, one, other)];
    }

    /// <summary>The two versions as a sentence names them: "version 1", and the framework's name with it where they are of two frameworks.</summary>
    private static (string ThatDay, string Under) Names(Framework thatDay, Framework under) =>
        thatDay.Id == under.Id
            ? ($"version {thatDay.Version}", $"version {under.Version}")
            : ($"{thatDay.Name}, version {thatDay.Version}", $"{under.Name}, version {under.Version}");

    private static IEnumerable<Difference> Path(Reevaluation reading, Framework thatDay, Framework under, string one, string other)
    {
        if (!reading.Parts)
            yield break;
        var from = EventWords.Path(RecommendedPath.Of(reading.RecommendedThatDay), thatDay);
        var to = EventWords.Path(RecommendedPath.Of(reading.Recommended), under);
        yield return new Difference("recommendation", "recommendation", from, to, $"With {one}: {from}. With {other}: {to}.");
    }

    private static IEnumerable<Difference> Rules(Reevaluation reading, Framework thatDay, Framework under, string one, string other)
    {
        var (was, now) = (reading.RecommendedThatDay, reading.Recommended);
        var change = RecommendationChange.Between(was, now);
        foreach (var rule in change.RulesCeased)
        {
            var text = was.Reasons.First(r => r.Rule == rule).Text;
            yield return new Difference("rule", rule, text, null, $"Applies only in {one}: {text} ({rule})");
        }

        foreach (var rule in change.RulesFired)
        {
            var text = now.Reasons.First(r => r.Rule == rule).Text;
            yield return new Difference("rule", rule, null, text, $"Applies only in {other}: {text} ({rule})");
        }

        foreach (var gate in change.GatesOpened)
        {
            var text = was.Blockers.First(b => b.Rule == gate).Text;
            yield return new Difference("gate", gate, text, null, $"Blocks the target only in {one}: {text} ({gate})");
        }

        foreach (var gate in change.GatesClosed)
        {
            var text = now.Blockers.First(b => b.Rule == gate).Text;
            yield return new Difference("gate", gate, null, text, $"Blocks the target only in {other}: {text} ({gate})");
        }

        if (!reading.Parts)
            yield break;
        foreach (var rule in RuleEffects.Changed(thatDay, under, Fired(was).Intersect(Fired(now))))
            yield return new Difference("rule", rule, thatDay.Rule(rule)?.Text, under.Rule(rule)?.Text, $"Applies in both, with a different effect in {other}: {under.Rule(rule)?.Text} ({rule})");
    }

    private static IEnumerable<Difference> Facts(UseCase useCase, Framework thatDay, Framework under, string one, string other)
    {
        var stated = StatedFacts.Of(useCase);
        var (known, knownToOther) = (thatDay.FactPaths.ToHashSet(), under.FactPaths.ToHashSet());
        foreach (var (path, value) in stated)
        {
            var subject = AssessmentDifference.Subject(path);
            if (known.Contains(path) && !knownToOther.Contains(path))
                yield return new Difference(subject, path, value, null, $"{thatDay.NameOf(path)}: {value}. It counts only in {one}; {other} does not have it.");
            else if (!known.Contains(path) && knownToOther.Contains(path))
                yield return new Difference(subject, path, null, value, $"{under.NameOf(path)}: {value}. It counts only in {other}; {one} does not have it.");
        }

        foreach (var path in under.FactPaths.Where(path => !known.Contains(path) && !stated.ContainsKey(path)))
            yield return new Difference(AssessmentDifference.Subject(path), path, null, null, $"{under.NameOf(path)}: not answered. Only {other} has it.");
    }

    private static IEnumerable<string> Fired(Recommendation recommendation) =>
        recommendation.Reasons.Select(r => r.Rule).Concat(recommendation.Blockers.Select(b => b.Rule)).Distinct();
}
