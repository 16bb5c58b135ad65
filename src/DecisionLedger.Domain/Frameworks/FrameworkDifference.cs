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

/// <summary>One thing that differs between two documents.</summary>
/// <param name="Place">Its JSON path in the later document; in the earlier one where it was removed.</param>
/// <param name="Id">The id of the question, need, rule and so on that it is about; null where it is about none.</param>
/// <param name="Text">What changed, in words.</param>
public sealed record FrameworkChange(FrameworkSection Section, string Place, string? Id, string Text);

/// <summary>What a change of a framework is about, in the order in which changes are told.</summary>
public enum FrameworkSection
{
    Questions,
    Needs,
    Signs,
    Measurements,
    Approaches,
    Matrix,

    /// <summary>Numbers in rules.</summary>
    Thresholds,
    Rules,
    Warnings,

    /// <summary>Everything else that the document says.</summary>
    Texts,
}

/// <summary>What becomes of facts stated under one framework version when another is adopted.</summary>
/// <param name="ReadOtherwise">Fact paths whose definition reads otherwise: what was said of them is to be confirmed.</param>
/// <param name="Removed">Fact paths that the later version does not know: what was said of them stays readable, and counts no more.</param>
public sealed record DefinitionChanges(IReadOnlyList<string> ReadOtherwise, IReadOnlyList<string> Removed);
