using System.Collections.Immutable;

namespace DecisionLedger.Domain.UseCases;

/// <summary>A short word or two by which a team finds its use cases.</summary>
public static class Tag
{
    /// <summary>Tags are the same however they are capitalised: the first spelling stays.</summary>
    public static bool AreSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    public static ImmutableList<string> Added(ImmutableList<string> tags, string tag)
    {
        if (tags.Exists(known => AreSame(known, tag)))
            return tags;
        var after = tags.FindIndex(known => StringComparer.OrdinalIgnoreCase.Compare(known, tag) > 0);
        return tags.Insert(after < 0 ? tags.Count : after, tag);
    }
}
