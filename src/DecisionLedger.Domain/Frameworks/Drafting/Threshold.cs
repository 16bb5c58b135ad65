namespace DecisionLedger.Domain.Frameworks.Drafting;

/// <summary>A number that a rule compares a measurement with.</summary>
/// <param name="Path">Where the number stands.</param>
/// <param name="Owner">The id of the rule or warning that compares.</param>
/// <param name="Measurement">The id of the measurement.</param>
/// <param name="Comparison">One of <see cref="Comparisons"/>, or <see cref="Reach"/>.</param>
/// <param name="Value">The number as it is written.</param>
public sealed record Threshold(string Path, string Owner, string Measurement, string Comparison, string Value)
{
    /// <summary>The number that a rule says must be reached; it is no comparison, and cannot become one.</summary>
    public const string Reach = "reach";

    public static IReadOnlyList<string> Comparisons { get; } = ["over", "atLeast", "under", "atMost"];
}
