namespace DecisionLedger.Domain.Frameworks.Evaluation;

internal static class Warnings
{
    public static IReadOnlyList<FrameworkWarning> Of(Finding finding)
    {
        finding.Sheet.Stands = finding.Verdict.Target;
        var warnings = new List<FrameworkWarning>();
        foreach (var (warning, when) in finding.Book.Warnings)
            if (when.Holds(finding.Sheet))
                warnings.Add(new FrameworkWarning(warning.Id, warning.Text, warning.Heading, SatisfiedFacts.Of(finding.Book, finding.Sheet, when)));
        return warnings;
    }
}
