using System.Diagnostics;
using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Benchmarks;

/// <summary>Evaluations a second beside Microsoft's RulesEngine given the same rules, and certainty in milliseconds, on generated use cases.</summary>
public static class EvaluationBenchmark
{
    private const int Attempts = 8;

    private static readonly Framework Framework = PublishedFrameworks.Current;

    public static async Task RunAsync()
    {
        var typical = Enumerable.Range(0, 500)
            .Select(seed => Assessment.Of(UseCaseGenerator.Make(seed, 25), PublishedFrameworks.Of)!.UseCase.ToFacts())
            .ToList();
        var other = new RulesEngineFramework(Framework);
        await Verify(other, typical);

        // Both are warm: RulesEngine keeps its compiled rules, and each runs a round that does not count until the runtime has optimised it.
        var verdicts = Best(typical, facts => Evaluator.Verdict(Framework, facts), 400);
        var evaluations = Best(typical, facts => Evaluator.Evaluate(Framework, facts), 20);
        var others = await BestAsync(typical, other.EvaluateAsync, 40);
        Report.Line("RulesEngine, the same rules, path only", Report.Rate(others));
        Report.Line("Path only, one core", $"{Report.Rate(verdicts)}, {(verdicts / others).ToString("0.0", CultureInfo.InvariantCulture)} times RulesEngine");
        Report.Line("Path with reasons, near misses and the rest", $"{Report.Rate(evaluations)}, {(evaluations / others).ToString("0.0", CultureInfo.InvariantCulture)} times RulesEngine");

        Folds();
        Certainty("Certainty, typical facts", typical);
        Certainty("Certainty, worst facts", Worst());
    }

    /// <summary>Both have to say the same before one is timed against the other.</summary>
    private static async Task Verify(RulesEngineFramework other, List<Facts> typical)
    {
        var pulls = Framework.Document.Rules.Pulls.Select(pull => pull.Id).ToHashSet();
        foreach (var facts in typical)
        {
            var ours = Evaluator.Evaluate(Framework, facts);
            var (fired, now, target) = await other.EvaluateAsync(facts);
            var reasons = ours.Reasons.Select(reason => reason.Rule).Where(pulls.Contains);
            if (!ours.Now.SequenceEqual(now) || !ours.Target.SequenceEqual(target) || !pulls.Intersect(fired).ToHashSet().SetEquals(reasons))
                throw new InvalidOperationException("RulesEngine was given other rules: the two disagree, so their times cannot be compared.");
        }
    }

    private static double Best<T>(List<Facts> all, Func<Facts, T> evaluate, int rounds) =>
        Enumerable.Range(0, Attempts).Max(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            for (var round = 0; round < rounds; round++)
                foreach (var facts in all)
                    evaluate(facts);
            return rounds * all.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
        });

    private static async Task<double> BestAsync<T>(List<Facts> all, Func<Facts, Task<T>> evaluate, int rounds)
    {
        var best = 0.0;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var round = 0; round < rounds; round++)
                foreach (var facts in all)
                    await evaluate(facts);
            best = Math.Max(best, rounds * all.Count / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    /// <summary>What a rebuild does with each event, without reading or writing any.</summary>
    private static void Folds()
    {
        const int goal = 200_000;
        var histories = Enumerable.Range(0, 500).Select(seed => UseCaseGenerator.Make(seed, 50)).ToList();
        var best = Enumerable.Range(0, Attempts).Max(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            var steps = 0;
            foreach (var history in histories)
            {
                AssessmentOutline? outline = null;
                foreach (var happened in history)
                    outline = AssessmentOutline.After(outline, happened, PublishedFrameworks.Of);
                steps += history.Count;
            }

            return steps / Stopwatch.GetElapsedTime(start).TotalSeconds;
        });
        Report.Figure("Folding events, one core", Report.Rate(best), "", "", $">= {Report.Rate(goal)}", best >= goal);
    }

    private static void Certainty(string what, List<Facts> all)
    {
        for (var round = 0; round < 4; round++)
            foreach (var facts in all)
                CertaintyAnalysis.Of(Framework, facts);
        var taken = new List<double>();
        for (var round = 0; round < 4; round++)
        {
            foreach (var facts in all)
            {
                var begun = Stopwatch.GetTimestamp();
                CertaintyAnalysis.Of(Framework, facts);
                taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }

        var (p50, p95) = Report.Percentiles(taken);
        Report.Line(what, string.Create(CultureInfo.InvariantCulture, $"p50 {p50:0.00} ms, p95 {p95:0.00} ms, most {taken[^1]:0.00} ms"));
    }

    /// <summary>Next to nothing known, so that most completions are different; with every sign and trial known, so that most changes have to be tried.</summary>
    private static List<Facts> Worst()
    {
        var seen = Facts.None with { Signs = [.. Framework.Document.Signs.Select(sign => sign.Id)] };
        var tried = seen with { Trials = [.. Framework.Document.Approaches.Select(approach => new Trial(approach.Id, TrialOutcome.Failed, []))] };
        var contested = Facts.None with { Contested = [.. Framework.Document.Checklist.Questions.Select(question => question.Id)] };
        var worked = Facts.None with { Trials = [new Trial(ApproachIds.FewShot, TrialOutcome.Worked, [])] };
        return [.. new[] { Facts.None, seen, tried, contested, worked }.SelectMany(facts => Framework.Document.Needs
            .SelectMany(need => Enum.GetValues<NeedLevel>().Select(level => facts with { Needs = new Dictionary<string, NeedLevel> { [need.Id] = level } }))
            .Prepend(facts))];
    }
}
