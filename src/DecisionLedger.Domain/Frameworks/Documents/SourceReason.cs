namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>A reason of the source for or against what it is about.</summary>
public sealed record SourceReason
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What people say who have this reason, in the source's words.</summary>
    public IReadOnlyList<string> Quotes { get; init; } = [];

    /// <summary>What else the source says of it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The needs that the reason is about.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>What to do instead, for a reason against.</summary>
    public string? Advice { get; init; }

    /// <summary>The approach that the advice means.</summary>
    public string? Approach { get; init; }
}
