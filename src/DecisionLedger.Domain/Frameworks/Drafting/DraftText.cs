using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DecisionLedger.Domain.Frameworks.Drafting;

/// <summary>
/// The JSON of a framework draft, changed piece by piece. It need not be valid, and keeps the order of members and everything that whoever
/// changes it does not know.
/// </summary>
public sealed partial class DraftText
{
    private readonly JsonObject _root;

    private DraftText(JsonObject root) => _root = root;

    internal JsonObject Document => _root;

    public static DraftReading Read(string text)
    {
        if (DocumentText.ProblemIn(text) is { } syntax)
            return new DraftReading(null, syntax);
        if (new JsonPlaces(text).Repeated is { } repeated)
            return new DraftReading(null, repeated);
        return JsonNode.Parse(text) is JsonObject root
            ? new DraftReading(new DraftText(root), null)
            : new DraftReading(null, new FrameworkProblem(DraftPath.Root, "is not an object; put the document between { and }"));
    }

    /// <summary>As indented JSON, as the program writes every framework document.</summary>
    public string Write() => _root.ToJsonString(FrameworkJson.Options);

    public JsonNode? At(string path) => DraftPath.Find(_root, path);

    /// <summary>A text, number, true or false as it is written; null where there is none of these.</summary>
    public string? Words(string path) => At(path) is JsonValue value ? WordsOf(value) : null;

    /// <summary>The paths of a list's entries; none where there is no list.</summary>
    public IReadOnlyList<string> Entries(string path) =>
        At(path) is JsonArray list ? [.. list.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"))] : [];

    /// <summary>The texts of a list, such as the ids that it names.</summary>
    public IReadOnlyList<string> WordsIn(string path) =>
        At(path) is JsonArray list ? [.. list.OfType<JsonValue>().Select(WordsOf)] : [];

    /// <summary>The ids of a list's entries in their order, those that have one.</summary>
    public IReadOnlyList<string> Ids(string path) =>
        At(path) is JsonArray list ? [.. list.OfType<JsonObject>().Select(entry => TextIn(entry, "id")).OfType<string>()] : [];

    /// <param name="path">Where to; objects on the way to it are made where they are missing.</param>
    /// <param name="value">Null takes it away.</param>
    public void Set(string path, JsonNode? value)
    {
        if (value is null)
        {
            Remove(path);
            return;
        }

        var (parent, member, index) = DraftPath.Split(path);
        if (At(parent) is JsonArray list && member is null)
            list[index] = value;
        else if (member is not null)
            ObjectAt(parent)[member] = value;
    }

    /// <summary>A number where the text reads as one; else the text as it is, so that nothing typed is lost and the document's check says what is wrong.</summary>
    public void SetNumber(string path, string text) => Set(path, string.IsNullOrWhiteSpace(text) ? null : NumberOrText(text.Trim()));

    /// <summary>Adds at a list's end, and makes the list where there is none.</summary>
    /// <returns>The path of what was added.</returns>
    public string Add(string listPath, JsonNode entry)
    {
        if (At(listPath) is not JsonArray list)
            Set(listPath, list = []);
        list.Add(entry);
        return DraftPath.Of(entry);
    }

    /// <summary>Takes a member or an entry away; what is not there stays away.</summary>
    public void Remove(string path)
    {
        var (parent, member, index) = DraftPath.Split(path);
        switch (At(parent))
        {
            case JsonObject owner when member is not null:
                owner.Remove(member);
                break;
            case JsonArray list when index >= 0 && index < list.Count:
                list.RemoveAt(index);
                break;
            default:
                break;
        }
    }

    /// <summary>Moves an entry within its list, at most to its ends.</summary>
    /// <param name="path">The entry.</param>
    /// <param name="by">How many places, back where negative.</param>
    /// <returns>Its path then.</returns>
    public string Move(string path, int by)
    {
        var (parent, _, index) = DraftPath.Split(path);
        if (At(parent) is not JsonArray list || index < 0 || index >= list.Count)
            return path;
        var to = Math.Clamp(index + by, 0, list.Count - 1);
        var entry = list[index];
        list.RemoveAt(index);
        list.Insert(to, entry);
        return string.Create(CultureInfo.InvariantCulture, $"{parent}[{to}]");
    }

    /// <summary>Gives a member another name in the same place.</summary>
    /// <returns>Whether it could: the name may be taken.</returns>
    public bool RenameMember(string path, string name)
    {
        var (parent, member, _) = DraftPath.Split(path);
        return member is not null && At(parent) is JsonObject owner && RenameMember(owner, member, name);
    }

    /// <summary>Every number that a rule compares a measurement with, in the order of the document.</summary>
    public IReadOnlyList<Threshold> Thresholds => DraftThresholds.In(_root);

    /// <summary>How many places of the document name this id.</summary>
    public int Uses(IdKind kind, string id) => IdReferences.Of(_root, kind, id).Count();

    /// <summary>Changes the id that stands at a path, and everything that refers to it.</summary>
    /// <returns>Why not, in words; null where it is done.</returns>
    public string? Rename(IdKind kind, string path, string to) => new Renaming(this, kind).Rename(path, to);

    internal static bool RenameMember(JsonObject owner, string from, string to)
    {
        var index = owner.IndexOf(from);
        if (from == to || index < 0 || owner.ContainsKey(to))
            return from == to;
        var value = owner[index];
        owner.RemoveAt(index);
        owner.Insert(index, to, value);
        return true;
    }

    internal static string? TextIn(JsonObject owner, string member) =>
        owner[member] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static string WordsOf(JsonValue value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    /// <summary>A comma groups thousands or it is no number: 2,5 must not become 25.</summary>
    private static JsonValue NumberOrText(string text) =>
        decimal.TryParse(
            Grouped().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);

    [GeneratedRegex(@"^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$")]
    private static partial Regex Grouped();

    private JsonObject ObjectAt(string path)
    {
        if (At(path) is JsonObject there)
            return there;
        var made = new JsonObject();
        Set(path, made);
        return made;
    }
}
