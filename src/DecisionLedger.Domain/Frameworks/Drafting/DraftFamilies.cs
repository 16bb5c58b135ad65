using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Drafting;

/// <summary>The columns of a draft's tables, as <see cref="FrameworkDocument.Families"/> are those of a document.</summary>
public static class DraftFamilies
{
    public static IReadOnlyList<(string Id, string Name)> Of(DraftText draft) =>
        draft.At("$.families") is not null ? Named(draft, "$.families")
        : draft.Entries("$.approaches").Any(approach => draft.At($"{approach}.family") is not null) ? [.. Family.ForModels.Select(family => (family.Id, family.Name))]
        : Named(draft, "$.approaches");

    private static List<(string Id, string Name)> Named(DraftText draft, string listPath) =>
        [.. from entry in draft.Entries(listPath)
            let id = draft.Words($"{entry}.id")
            where id is not null
            select (id, draft.Words($"{entry}.name") ?? id)];
}
