using System.Text.Json.Serialization;

namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Something that a use case may need. The order of the document's needs is their order of importance: what to state first.</summary>
/// <param name="InMatrix">Whether the matrix has a row for it; a need without a row counts in the rules, not in the support. Left out, the matrix says.</param>
public sealed record Need(string Id, string Name, string? Help = null, bool? InMatrix = null);

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

/// <summary>A question of the checklist, in the source's wording.</summary>
/// <param name="YesSpeaks">Whether a yes speaks for or against what the checklist is about, however the source adds it up.</param>
/// <param name="IfYes">What a yes supposes, as it is said after "if": quality training data were there. Where it is left out, the question is quoted.</param>
/// <param name="IfNo">What a no supposes.</param>
public sealed record Question(string Id, string Text, string? Help = null, YesSpeaks YesSpeaks = YesSpeaks.For, string? IfYes = null, string? IfNo = null);

public enum YesSpeaks
{
    For,
    Against,
}

/// <summary>Something a team may have seen.</summary>
/// <param name="Why">What it speaks for, and why, in the source's words.</param>
/// <param name="IfSeen">What seeing it supposes, as it is said after "if": prompts were very long. Where it is left out, the sign is quoted.</param>
/// <param name="IfNotSeen">What not seeing it supposes.</param>
public sealed record Sign(string Id, string Name, string Why, string? Help = null, string? IfSeen = null, string? IfNotSeen = null);

/// <param name="Unit">The unit in words.</param>
/// <param name="Min">The smallest value that makes sense.</param>
/// <param name="IfMeasured">What a number supposes, as it is said after "if", with {number} in it: there were {number} good examples.</param>
public sealed record MeasurementDefinition(
    string Id,
    string Name,
    string Unit,
    string? Help = null,
    MeasurementKind Kind = MeasurementKind.Whole,
    decimal Min = 0,
    string? IfMeasured = null);

public enum MeasurementKind
{
    Whole,
    Fractional,
}
