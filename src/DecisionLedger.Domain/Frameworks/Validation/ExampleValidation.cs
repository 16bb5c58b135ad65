using DecisionLedger.Domain.Frameworks.Documents;

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

/// <summary>Worked examples are about things that the document has.</summary>
internal static class ExampleFactsValidation
{
    public static void Check(FrameworkDocument document, KnownIds known, ProblemList problems)
    {
        foreach (var (index, example) in document.Examples.Index())
        {
            var place = $"$.examples[{index}]";
            Facts(example.Facts, $"{place}.facts", document, known, problems);
            problems.MustKnow(known.Approaches, example.Gives.Now, $"{place}.gives.now", "approach");
            problems.MustKnow(known.Approaches, example.Gives.Target, $"{place}.gives.target", "approach");
            problems.MustKnow(known.Patterns, example.Gives.TargetPatterns, $"{place}.gives.targetPatterns", "pattern");
        }
    }

    private static void Facts(Facts facts, string place, FrameworkDocument document, KnownIds known, ProblemList problems)
    {
        foreach (var need in facts.Needs.Keys)
            problems.MustKnow(known.Needs, need, $"{place}.needs.{need}", "need");
        foreach (var question in facts.Answers.Keys)
            problems.MustKnow(known.Questions, question, $"{place}.answers.{question}", "question");
        foreach (var (measurement, number) in facts.Measurements)
        {
            problems.MustKnow(known.Measurements, measurement, $"{place}.measurements.{measurement}", "measurement");
            if (document.Measurements.FirstOrDefault(definition => definition.Id == measurement) is { } definition)
                problems.MustBe(number >= definition.Min, $"{place}.measurements.{measurement}", ThresholdWords.UnderMin(number, definition));
        }

        foreach (var (trial, made) in facts.Trials.Index())
        {
            problems.MustKnow(known.Approaches, made.Approach, $"{place}.trials[{trial}].approach", "approach");
            problems.MustKnow(known.Needs, made.Purposes, $"{place}.trials[{trial}].purposes", "need");
        }

        problems.MustKnow(known.Questions, facts.Contested, $"{place}.contested", "question");
        problems.MustKnow(known.Signs, facts.Signs, $"{place}.signs", "sign");
        if (facts.Decision is { } decision)
        {
            problems.MustKnow(known.Approaches, decision.Approaches, $"{place}.decision.approaches", "approach");
            problems.MustKnow(known.Needs, decision.Purposes, $"{place}.decision.purposes", "need");
        }
    }
}
