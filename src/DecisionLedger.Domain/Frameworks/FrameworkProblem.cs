namespace DecisionLedger.Domain.Frameworks;

/// <summary>Something wrong with a framework document.</summary>
/// <param name="Place">Where, as a JSON path such as $.rules.pulls[2].when.</param>
/// <param name="Text">What is wrong, and what would be right.</param>
/// <param name="Line">The line of the JSON text, from 1. What is missing has the line of the object that needs it.</param>
/// <param name="Column">The character in that line, from 1.</param>
public sealed record FrameworkProblem(string Place, string Text, int Line = 1, int Column = 1)
{
    public override string ToString() => $"{Place} (line {Line}): {Text}";
}

/// <summary>A framework document that cannot be used, with everything that is wrong with it.</summary>
public sealed class FrameworkInvalidException : Exception
{
    public FrameworkInvalidException(IReadOnlyList<FrameworkProblem> problems)
        : base("The framework document cannot be used. " + string.Join(" ", problems))
    {
        Problems = problems;
    }

    public IReadOnlyList<FrameworkProblem> Problems { get; }
}
