using System.Text.Json.Serialization;

namespace DecisionLedger.Domain.Frameworks.Documents;

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
