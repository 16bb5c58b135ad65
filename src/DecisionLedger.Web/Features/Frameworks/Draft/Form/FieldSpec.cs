using DecisionLedger.Domain.Frameworks.Drafting;

namespace DecisionLedger.Web.Features.Frameworks.Draft.Form;

/// <summary>A field for a member of a document or of one of its entries.</summary>
/// <param name="Member">The member's name, with dots where it stands within another.</param>
/// <param name="Label">What the reader reads beside it.</param>
public sealed record FieldSpec(string Member, string Label, FieldKind Kind)
{
    public string? Hint { get; init; }

    /// <summary>An empty field stays as an empty text, so that the problem shows beside it; what is optional is left out instead.</summary>
    public bool Required { get; init; }

    public Func<DraftText, IReadOnlyList<DraftChoice>> Choices { get; init; } = _ => [];

    /// <summary>What a condition may look at.</summary>
    public ConditionScope Scope { get; init; }

    public EntriesSpec? Entries { get; init; }
}
