using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks.Drafting;

namespace DecisionLedger.Web.Features.Frameworks.Draft.Form;

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
