namespace DecisionLedger.Domain.Frameworks;

/// <summary>Something wrong with a framework document.</summary>
/// <param name="Place">Where, as a JSON path such as $.rules.pulls[2].when.</param>
/// <param name="Text">What is wrong, and what would be right.</param>
public sealed record FrameworkProblem(string Place, string Text)
{
    public override string ToString() => $"{Place}: {Text}";
}
