namespace DecisionLedger.Domain.Frameworks.Evaluation;

internal static class Warnings
{
    public static IReadOnlyList<FrameworkWarning> Of(Finding finding)
    {
        finding.Sheet.Stands = finding.Verdict.Target;
        return [.. finding.Book.Warnings
            .Where(warning => warning.When.Holds(finding.Sheet))
            .Select(warning => new FrameworkWarning(
                warning.Warning.Id,
                warning.Warning.Text,
                warning.Warning.Heading,
                SatisfiedFacts.Of(finding.Book, finding.Sheet, warning.When)))];
    }
}
