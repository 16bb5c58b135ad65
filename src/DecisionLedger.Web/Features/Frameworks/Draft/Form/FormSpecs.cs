using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks.Drafting;

namespace DecisionLedger.Web.Features.Frameworks.Draft.Form;

/// <summary>A part of the form.</summary>
/// <param name="Id">Stable, for its address on the page.</param>
/// <param name="Places">The paths whose problems belong to it.</param>
public sealed record SectionSpec(string Id, string Title, string Lead, IReadOnlyList<string> Places)
{
    public EntriesSpec? Entries { get; init; }

    /// <summary>Fields of the document itself.</summary>
    public IReadOnlyList<FieldSpec> Fields { get; init; } = [];
}

/// <summary>A list of a document, and the fields of its entries.</summary>
/// <param name="List">The list's path; within an entry, the member's name.</param>
/// <param name="One">What one entry is called.</param>
public sealed record EntriesSpec(string List, string One, IReadOnlyList<FieldSpec> Fields)
{
    /// <summary>What the entries' ids name; null where they have none.</summary>
    public IdKind? Ids { get; init; }

    /// <summary>The member by which a closed entry is known.</summary>
    public string KnownBy { get; init; } = "name";

    public Func<DraftText, string, JsonObject> New { get; init; } = NewEntries.For;
}

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

/// <summary>How a member of a draft is typed or chosen.</summary>
public enum FieldKind
{
    Words,
    LongWords,

    /// <summary>A list of texts, one a line.</summary>
    Lines,
    Number,
    Choice,

    /// <summary>A list of ids.</summary>
    SeveralChoices,

    /// <summary>True, false, or left out.</summary>
    YesOrNo,
    Condition,

    /// <summary>A list of objects within an object.</summary>
    Entries,
}
