using System.Globalization;
using System.Text.Json.Nodes;

namespace DecisionLedger.Domain.Frameworks.Drafting;

/// <summary>Paths such as $.rules.pulls[2].when: the same words by which <see cref="FrameworkProblem"/> says its place.</summary>
public static class DraftPath
{
    public const string Root = "$";

    /// <summary>The path of what holds this, and the member's name or the entry's number in it.</summary>
    public static (string Parent, string? Member, int Index) Split(string path)
    {
        if (path.EndsWith(']'))
        {
            var open = path.LastIndexOf('[');
            return (path[..open], null, int.Parse(path.AsSpan(open + 1, path.Length - open - 2), CultureInfo.InvariantCulture));
        }

        var dot = path.LastIndexOf('.');
        return dot < 0 ? (Root, null, -1) : (path[..dot], path[(dot + 1)..], -1);
    }

    public static string Of(JsonNode node) => node.Parent switch
    {
        JsonObject owner => $"{Of(owner)}.{node.GetPropertyName()}",
        JsonArray list => string.Create(CultureInfo.InvariantCulture, $"{Of(list)}[{node.GetElementIndex()}]"),
        _ => Root,
    };

    /// <summary>Whether a place is this path, or something within it.</summary>
    public static bool Holds(string path, string place) =>
        place.StartsWith(path, StringComparison.Ordinal) && (place.Length == path.Length || place[path.Length] is '.' or '[');

    /// <summary>What a path leads to; null where there is nothing, or something else than the path says.</summary>
    internal static JsonNode? Find(JsonNode root, string path)
    {
        if (path == Root)
            return root;
        var (parent, member, index) = Split(path);
        return Find(root, parent) switch
        {
            JsonObject owner when member is not null => owner[member],
            JsonArray list when member is null && index >= 0 && index < list.Count => list[index],
            _ => null,
        };
    }
}

/// <summary>What came of reading a draft as JSON.</summary>
/// <param name="Draft">Null exactly where the text cannot be read.</param>
/// <param name="Problem">Why it cannot be read, with line and column.</param>
public sealed record DraftReading(DraftText? Draft, FrameworkProblem? Problem);
