using System.Text.Json.Serialization;

namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Questions that are answered yes or no, and added up.</summary>
public sealed record Checklist
{
    public string? Heading { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>What the source says to do where most answers are yes.</summary>
    public string? MostlyYes { get; init; }

    /// <summary>What the source says to do where most answers are no.</summary>
    public string? MostlyNo { get; init; }

    /// <summary>The family that a yes speaks for or against; left out, fine-tuning.</summary>
    [JsonPropertyName("speaksFor")]
    public string? SpeaksForListed { get; init; }

    [JsonIgnore]
    public string SpeaksFor => SpeaksForListed ?? Family.ForModels[^1].Id;
}
