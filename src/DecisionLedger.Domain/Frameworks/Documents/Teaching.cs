namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>What the framework is about: parts that make a whole, the last one.</summary>
public sealed record Concept
{
    public string? Heading { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<ConceptPart> Parts { get; init; } = [];
}

public sealed record ConceptPart(string Name, string Text, IReadOnlyList<string> Examples);

public sealed record WhatChanges
{
    public string? Heading { get; init; }

    public required IReadOnlyList<BeforeAndAfter> Rows { get; init; }
}

public sealed record BeforeAndAfter(string Before, string After);

public sealed record SourceReasons
{
    public string? Heading { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<SourceReason> Reasons { get; init; }
}

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

public sealed record Myth
{
    public required string Id { get; init; }

    public string? Heading { get; init; }

    public required string Claim { get; init; }

    public required string Reality { get; init; }

    public IReadOnlyList<MythPoint> Points { get; init; } = [];
}

public sealed record MythPoint(MythPointKind Kind, string Text, string? Label = null);

public enum MythPointKind
{
    Plain,
    Wrong,
    Right,
}

/// <summary>What the guide says to try for a need, simplest first.</summary>
public sealed record Ladder(string Need, string Label, IReadOnlyList<LadderStep> Steps);

/// <param name="Text">What to try.</param>
/// <param name="Approach">The approach that the text means.</param>
/// <param name="On">What makes one climb to this step; null for the first.</param>
public sealed record LadderStep(string Text, string Approach, string? On = null);

/// <summary>How approaches combine.</summary>
public sealed record Pattern
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Heading { get; init; }

    public required string Description { get; init; }

    /// <summary>What a query passes through, in order.</summary>
    public IReadOnlyList<string> Flow { get; init; } = [];

    public IReadOnlyList<PatternPart> Parts { get; init; } = [];

    public PatternExample? Example { get; init; }

    /// <summary>Why the pattern is here, where the source does not list it; null for the source's own.</summary>
    public string? OurReading { get; init; }
}

public sealed record PatternPart(string Name, string Text);

public sealed record PatternExample(string Title, IReadOnlyList<string> Lines);

public sealed record TakeAways
{
    public string? Heading { get; init; }

    public required IReadOnlyList<string> Items { get; init; }
}

/// <summary>How this framework reads its source where that contradicts itself or says nothing.</summary>
public sealed record Reading
{
    public required string Id { get; init; }

    public string? Heading { get; init; }

    public required string SourceSays { get; init; }

    public required string ReadAs { get; init; }

    public required string Why { get; init; }
}
