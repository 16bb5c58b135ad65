using System.Text.Json.Serialization;

namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>How facts become a recommendation.</summary>
public sealed record RuleSet
{
    /// <summary>What pulls an approach in.</summary>
    public required IReadOnlyList<PullRule> Pulls { get; init; }

    /// <summary>What keeps rules that pull from firing, and names the approach that they pull in.</summary>
    public IReadOnlyList<EvidenceRule> Evidence { get; init; } = [];

    /// <summary>What holds an approach back once it was pulled in.</summary>
    public IReadOnlyList<HoldRule> Holds { get; init; } = [];

    /// <summary>How approaches that stand together combine.</summary>
    public IReadOnlyList<CombineRule> Combines { get; init; } = [];

    /// <summary>What stands in for an approach that is held back.</summary>
    public IReadOnlyList<StandIn> StandIns { get; init; } = [];

    /// <summary>Which approach takes the place of which where both were pulled in; applied in order.</summary>
    public IReadOnlyList<Supersession> Supersessions { get; init; } = [];
}

/// <summary>What every rule has. In JSON it comes before what only some have.</summary>
public abstract record Rule
{
    private const int First = -1;

    /// <summary>Stable: never used for another meaning in a later version.</summary>
    [JsonPropertyOrder(First)]
    public required string Id { get; init; }

    /// <summary>The exact heading of the source; null where the document lists no headings.</summary>
    [JsonPropertyOrder(First)]
    public string? Heading { get; init; }

    /// <summary>The source's words under that heading.</summary>
    [JsonPropertyOrder(First)]
    public string? Quote { get; init; }

    /// <summary>Further headings of the source that say the same.</summary>
    [JsonPropertyOrder(First)]
    public IReadOnlyList<string> AlsoUnder { get; init; } = [];

    /// <summary>What the rule says, in plain words.</summary>
    [JsonPropertyOrder(First)]
    public required string Text { get; init; }

    /// <summary>The condition under which it fires.</summary>
    [JsonPropertyOrder(First)]
    public required Condition When { get; init; }
}

public sealed record PullRule : Rule
{
    /// <summary>The approach that the rule pulls in.</summary>
    public required string Pulls { get; init; }
}

public sealed record EvidenceRule : Rule
{
    /// <summary>Pull rules that do not fire while this rule holds.</summary>
    public IReadOnlyList<string> Suppresses { get; init; } = [];

    /// <summary>Pull rules that, while this rule holds, pull in the approach tried last.</summary>
    public IReadOnlyList<string> Steers { get; init; } = [];

    /// <summary>The approaches among which the one tried last is looked for.</summary>
    public IReadOnlyList<string> ToLatestOf { get; init; } = [];
}

public sealed record HoldRule : Rule
{
    /// <summary>The approach that is held back.</summary>
    public required string Holds { get; init; }

    public required HoldEffect Effect { get; init; }

    /// <summary>The approach that it gives way to; null where it is blocked.</summary>
    public string? To { get; init; }

    /// <summary>Says how much is missing, where a number is known.</summary>
    public Shortfall? Shortfall { get; init; }
}

public enum HoldEffect
{
    /// <summary>The approach stays the target; something stands in for it now.</summary>
    Blocks,

    /// <summary>The approach leaves the recommendation, and another takes its place.</summary>
    GivesWay,
}

/// <param name="Reach">The number that must be reached.</param>
/// <param name="Text">What is missing, with {missing} and {reach} where the numbers go.</param>
public sealed record Shortfall(string Measurement, decimal Reach, string Text);

public sealed record CombineRule : Rule
{
    /// <summary>The pattern that stands while the rule holds.</summary>
    public required string Pattern { get; init; }
}

/// <param name="For">The approach that is blocked.</param>
/// <param name="Choices">The first choice that holds stands in; the last one holds always. A choice that is blocked too leaves its place to what stands in for it.</param>
public sealed record StandIn(string For, IReadOnlyList<StandInChoice> Choices);

public sealed record StandInChoice(string Approach, Condition? When = null);

public sealed record Supersession(string Approach, IReadOnlyList<string> Over);

/// <summary>Something the source warns of. In its condition, <see cref="StandsCondition"/> looks at the target.</summary>
public sealed record WarningRule
{
    public required string Id { get; init; }

    public string? Heading { get; init; }

    public required string Text { get; init; }

    public required Condition When { get; init; }
}
