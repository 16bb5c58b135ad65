namespace DecisionLedger.Domain.Frameworks.Evaluation;

internal static class Patterns
{
    public static IReadOnlyList<string> Of(Finding finding, uint approaches)
    {
        finding.Sheet.Stands = approaches;
        var patterns = new List<string>();
        foreach (var (holds, pattern) in finding.Book.Combines)
            if (holds(finding.Sheet) && !patterns.Contains(pattern))
                patterns.Add(pattern);
        return patterns;
    }
}
