namespace DecisionLedger.Domain.Frameworks;

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
