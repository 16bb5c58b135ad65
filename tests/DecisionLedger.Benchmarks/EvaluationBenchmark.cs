using System.Diagnostics;
using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Benchmarks;

/// <summary>Evaluations a second beside Microsoft's RulesEngine given the same rules, and certainty in milliseconds, on generated use cases.</summary>
public static class EvaluationBenchmark
{
    private const int Attempts = 8;
    private const int Evaluations = 100_000;
    private const double CertaintyMilliseconds = 5;

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
        Report.Figure(
            "Evaluation with reasons, one core", Report.Rate(evaluations), $"{Report.Rate(others)} (RulesEngine, path only)", Report.Share(evaluations / others), $">= {Report.Rate(Evaluations)}", evaluations >= Evaluations);

        Folds();
        Certainty("Certainty, typical facts", Framework, typical);
        Certainty("Certainty, worst facts", Framework, Worst(Framework));
        var guide = Guide();
        Certainty("Certainty, 57 facts and 41 rules", guide, Any(guide));
        Certainty("Certainty, 57 facts and 41 rules, worst", guide, Worst(guide));
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

    private static void Certainty(string what, Framework framework, List<Facts> all)
    {
        for (var round = 0; round < 4; round++)
            foreach (var facts in all)
                CertaintyAnalysis.Of(framework, facts);
        var taken = new List<double>();
        for (var round = 0; round < 4; round++)
        {
            foreach (var facts in all)
            {
                var begun = Stopwatch.GetTimestamp();
                CertaintyAnalysis.Of(framework, facts);
                taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }

        var (p50, p95) = Report.Percentiles(taken);
        Report.Figure(
            what,
            string.Create(CultureInfo.InvariantCulture, $"p50 {p50:0.00} ms, p95 {p95:0.00} ms, most {taken[^1]:0.00} ms"),
            "",
            "",
            string.Create(CultureInfo.InvariantCulture, $"p95 < {CertaintyMilliseconds:0} ms"),
            p95 < CertaintyMilliseconds);
    }

    /// <summary>Next to nothing known, so that most completions are different; with every sign and trial known, so that most changes have to be tried.</summary>
    private static List<Facts> Worst(Framework framework)
    {
        var seen = Facts.None with { Signs = [.. framework.Document.Signs.Select(sign => sign.Id)] };
        var tried = seen with { Trials = [.. framework.Document.Approaches.Select(approach => new Trial(approach.Id, TrialOutcome.Failed, []))] };
        var contested = Facts.None with { Contested = [.. framework.Document.Checklist.Questions.Select(question => question.Id)] };
        var worked = Facts.None with { Trials = [new Trial(framework.Document.Approaches[^2].Id, TrialOutcome.Worked, [])] };
        return [.. new[] { Facts.None, seen, tried, contested, worked }.SelectMany(facts => framework.Document.Needs
            .SelectMany(need => Enum.GetValues<NeedLevel>().Select(level => facts with { Needs = new Dictionary<string, NeedLevel> { [need.Id] = level } }))
            .Prepend(facts))];
    }

    /// <summary>Facts of which next to nothing, some or most is known.</summary>
    private static List<Facts> Any(Framework framework)
    {
        // The figures must be repeatable; nothing here is secret.
#pragma warning disable CA5394
        var random = new Random(7);
        return [.. Enumerable.Range(0, 300).Select(_ =>
        {
            var known = random.NextDouble();
            return new Facts
            {
                Needs = framework.Document.Needs.Where(_ => random.NextDouble() < known).ToDictionary(need => need.Id, _ => (NeedLevel)random.Next(3)),
                Answers = framework.Document.Checklist.Questions.Where(_ => random.NextDouble() < known).ToDictionary(question => question.Id, _ => (AnswerValue)random.Next(3)),
                Signs = [.. framework.Document.Signs.Where(_ => random.NextDouble() < known / 2).Select(sign => sign.Id)],
                Trials = [.. framework.Document.Approaches.Where(_ => random.NextDouble() < known / 2).Select(approach => new Trial(approach.Id, (TrialOutcome)random.Next(3), []))],
                Measurements = framework.Document.Measurements.Where(_ => random.NextDouble() < known / 2).ToDictionary(measurement => measurement.Id, _ => (decimal)random.Next(3_000)),
            };
        })];
#pragma warning restore CA5394
    }

    private static Framework Guide()
    {
        using var stream = typeof(EvaluationBenchmark).Assembly.GetManifestResourceStream("llm-field-guide-2026.json")!;
        using var reader = new StreamReader(stream);
        return Framework.Parse(reader.ReadToEnd(), "llm-field-guide");
    }
}
