using System.Text.Json;
using DecisionLedger.Domain.Texts;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>Nothing in a document may be null or blank: what is optional is left out. And no list may be longer than can be checked.</summary>
internal sealed class EmptyPlaces
{
    private readonly Validation.ProblemList _problems = new();

    // Paths are made only for what is wrong.
    private readonly List<string> _path = ["$"];

    public static IReadOnlyList<FrameworkProblem> In(string json)
    {
        var places = new EmptyPlaces();
        using var parsed = JsonDocument.Parse(json);
        places.Find(parsed.RootElement);
        return places._problems.All;
    }

    private void Find(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                    Inside($".{member.Name}", member.Value);
                break;
            case JsonValueKind.Array:
                if (element.GetArrayLength() > FrameworkLimits.Entries)
                    Add($"has {element.GetArrayLength()} entries; at most {FrameworkLimits.Entries} can be checked");
                foreach (var (index, item) in element.EnumerateArray().Index())
                    Inside($"[{index}]", item);
                break;
            case JsonValueKind.Null:
                Add("is null; remove it, or enter a value");
                break;
            case JsonValueKind.String when !WrittenText.CanBeSeen(element.GetString()!):
                Add("is blank; enter a text");
                break;
            default:
                break;
        }
    }

    private void Inside(string step, JsonElement element)
    {
        _path.Add(step);
        Find(element);
        _path.RemoveAt(_path.Count - 1);
    }

    private void Add(string text) => _problems.Add(string.Concat(_path), text);
}
