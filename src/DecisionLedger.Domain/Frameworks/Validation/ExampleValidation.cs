namespace DecisionLedger.Domain.Frameworks.Validation;

/// <summary>A version whose rules do not give its own worked examples contradicts itself.</summary>
internal static class ExampleValidation
{
    public static IReadOnlyList<FrameworkProblem> ProblemsIn(Framework framework)
    {
        var problems = new ProblemList();
        foreach (var (index, example) in framework.Document.Examples.Index())
        {
            var given = Evaluator.Evaluate(framework, example.Facts);
            Same(given.Now, example.Gives.Now, "now");
            Same(given.Target, example.Gives.Target, "target");
            Same(given.TargetPatterns, example.Gives.TargetPatterns, "targetPatterns");

            void Same(IReadOnlyList<string> gives, IReadOnlyList<string> expected, string what) => problems.MustBe(
                gives.SequenceEqual(expected),
                $"$.examples[{index}].gives.{what}",
                $"the rules give [{string.Join(", ", gives)}]; change the rules or the example");
        }

        return problems.All;
    }
}
