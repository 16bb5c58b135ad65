using System.Diagnostics;
using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Benchmarks;

/// <summary>Evaluations a second, and certainty, on generated use cases. Pure computation: there is no floor to set beside it.</summary>
public static class EvaluationBenchmark
{
    public static void Run()
    {
        var framework = PublishedFrameworks.Current;
        var facts = Enumerable.Range(0, 500)
            .Select(seed => Assessment.Of(UseCaseGenerator.Make(seed, 25), PublishedFrameworks.Of)!.UseCase.ToFacts())
            .ToList();
        foreach (var known in facts)
            Evaluator.Evaluate(framework, known);

        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < 20; round++)
        {
            foreach (var known in facts)
                Evaluator.Evaluate(framework, known);
        }

        Report.Line("Evaluations, one core", Report.Rate(20 * facts.Count / Stopwatch.GetElapsedTime(start).TotalSeconds));

        var taken = new List<double>();
        foreach (var known in facts)
        {
            var begun = Stopwatch.GetTimestamp();
            CertaintyAnalysis.Of(framework, known);
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        var (p50, p95) = Report.Percentiles(taken);
        Report.Line("Certainty", string.Create(CultureInfo.InvariantCulture, $"p50 {p50:0.00} ms, p95 {p95:0.00} ms"));
    }
}
