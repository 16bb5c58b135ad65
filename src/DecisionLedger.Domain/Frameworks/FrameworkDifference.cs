using DecisionLedger.Domain.Frameworks.Comparison;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>What changed between two framework documents, in words. Empty where, and only where, they say the same.</summary>
/// <param name="Changes">By section, then in the order of the document.</param>
public sealed record FrameworkDifference(IReadOnlyList<FrameworkChange> Changes)
{
    public bool IsEmpty => Changes.Count == 0;

    public static FrameworkDifference Between(Framework before, Framework after) =>
        new([.. new DocumentComparison(before, after).Changes().OrderBy(change => change.Section)]);

    /// <summary>In the earlier version's order: needs, questions, signs, approaches tried, measurements.</summary>
    public static DefinitionChanges FactsThatChanged(Framework before, Framework after)
    {
        var paths = before.FactPaths.ToList();
        return new DefinitionChanges(
            [.. paths.Where(path => after.DefinitionOf(path) is { } definition && definition != before.DefinitionOf(path))],
            [.. paths.Where(path => after.DefinitionOf(path) is null)]);
    }
}
