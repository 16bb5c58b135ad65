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
