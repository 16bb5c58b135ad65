using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

internal static class Patterns
{
    public static IReadOnlyList<string> Of(Finding finding, uint approaches)
    {
        finding.Sheet.Stands = approaches;
        return [.. finding.Book.Rules
            .Where(rule => rule.Rule is CombineRule && rule.When.Holds(finding.Sheet))
            .Select(rule => ((CombineRule)rule.Rule).Pattern)
            .Distinct()];
    }
}
