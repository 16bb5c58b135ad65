using System.Text.Json.Nodes;

namespace DecisionLedger.Domain.Frameworks.Drafting;

/// <summary>Gives something another id, wherever the document names it.</summary>
internal sealed class Renaming(DraftText draft, IdKind kind)
{
    private static readonly string[] RuleLists = ["$.rules.pulls", "$.rules.evidence", "$.rules.holds", "$.rules.combines"];

    public string? Rename(string path, string to)
    {
        to = to.Trim();
        var from = draft.Words(path) ?? "";
        if (from == to)
            return null;
        if (to.Length == 0 || !to.All(char.IsAsciiLetterOrDigit))
            return "Use letters and digits only, such as budgetFixed.";
        var (list, _, _) = DraftPath.Split(DraftPath.Split(path).Parent);
        var ids = (kind == IdKind.Rule ? RuleLists : [list]).SelectMany(draft.Ids).ToList();
        if (ids.Contains(to))
            return $"The id {to} is already used. Choose another.";
        if (kind == IdKind.Approach && IdReferences.RowMembers.Contains(to))
            return $"The id {to} is reserved in the tables. Choose another.";
        if (to.Length > FrameworkLimits.IdLength)
            return $"Id is {UseCases.Deciders.TextLimits.Excess(to.Length, FrameworkLimits.IdLength)}.";

        // Of two that share an id, nobody can say which of them is meant: then only this one changes.
        if (from.Length > 0 && ids.Count(id => id == from) == 1)
        {
            if (kind == IdKind.Approach)
                KeepFamily(DraftPath.Split(path).Parent, from, to);
            IdReferences.Replace(draft.Document, kind, from, to);
        }

        draft.Set(path, to);
        return null;
    }

    /// <summary>An approach that names no family belongs to the one that bears its id.</summary>
    private void KeepFamily(string approach, string from, string to)
    {
        if (draft.At($"{approach}.family") is not null)
            return;
        if (draft.At("$.families") is not null || draft.Entries("$.approaches").Any(other => draft.At($"{other}.family") is not null))
        {
            draft.Set($"{approach}.family", from);
            return;
        }

        foreach (var row in Rows(IdReferences.MatrixRows).Concat(Rows(IdReferences.CostFactors)))
            DraftText.RenameMember(row, from, to);
        foreach (var named in Nodes("spectrum.bands[].family").Concat(Nodes("checklist.speaksFor")).Where(named => IdReferences.Says(named, from)).ToList())
            named.ReplaceWith(to);
    }

    private IEnumerable<JsonNode> Nodes(string pattern) => DraftConditions.Nodes(draft.Document, pattern);

    private IEnumerable<JsonObject> Rows(string pattern) => Nodes(pattern).OfType<JsonObject>();
}
