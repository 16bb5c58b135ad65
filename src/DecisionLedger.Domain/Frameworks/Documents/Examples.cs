namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>A use case that the source decides, and the facts under which these rules decide it alike: a test that a version carries with it.</summary>
public sealed record WorkedExample
{
    public required string Id { get; init; }

    public string? Heading { get; init; }

    public required string Title { get; init; }

    public string? Requirement { get; init; }

    public IReadOnlyList<string> Analysis { get; init; } = [];

    /// <summary>What the source decides, in its words.</summary>
    public string? Decision { get; init; }

    public IReadOnlyList<string> Reason { get; init; } = [];

    /// <summary>The facts as this framework reads the source's analysis.</summary>
    public required Facts Facts { get; init; }

    /// <summary>What the rules must give for them.</summary>
    public required ExampleOutcome Gives { get; init; }
}

public sealed record ExampleOutcome
{
    public required IReadOnlyList<string> Now { get; init; }

    public required IReadOnlyList<string> Target { get; init; }

    public IReadOnlyList<string> TargetPatterns { get; init; } = [];
}
