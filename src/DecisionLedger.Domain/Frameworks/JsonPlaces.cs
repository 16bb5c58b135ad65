using System.Text;
using System.Text.Json;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>Where the members and entries of a JSON text stand in it, by their paths.</summary>
internal sealed class JsonPlaces
{
    private readonly byte[] _text;
    private readonly Spot _root;
    private (string Path, long Start)? _repeated;

    /// <param name="json">A text that is JSON, and not deeper than a document may be.</param>
    public JsonPlaces(string json)
    {
        _text = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(_text);
        reader.Read();
        _root = Walk(ref reader, reader.TokenStartIndex, ["$"]);
    }

    /// <summary>The first member that is there twice, where there is one.</summary>
    public FrameworkProblem? Repeated
    {
        get
        {
            if (_repeated is not { } repeated)
                return null;
            var (line, column) = At(repeated.Start);
            return new FrameworkProblem(repeated.Path, $"“{repeated.Path[(repeated.Path.LastIndexOf('.') + 1)..]}” appears twice; keep one", line, column);
        }
    }

    public FrameworkProblem Locate(FrameworkProblem problem)
    {
        var (line, column) = Of(problem.Place);
        return problem with { Line = line, Column = column };
    }

    /// <summary>Line and column, from 1; of what is not there, those of the innermost thing around it that is.</summary>
    public (int Line, int Column) Of(string path)
    {
        var spot = _root;
        for (var at = 1; at < path.Length && spot.Inside is not null;)
        {
            var end = path.IndexOfAny(['.', '['], at + 1);
            end = end < 0 ? path.Length : end;
            if (!spot.Inside.TryGetValue(path[at..end], out var inner))
                break;
            (spot, at) = (inner, end);
        }

        return At(spot.Start);
    }

    private (int Line, int Column) At(long start)
    {
        var before = _text.AsSpan(0, (int)start);
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    private Spot Walk(ref Utf8JsonReader reader, long start, List<string> path)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return new Spot(start, null);

        var inside = new Dictionary<string, Spot>();
        var isList = reader.TokenType == JsonTokenType.StartArray;
        for (var index = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); index++)
        {
            var entry = reader.TokenStartIndex;
            path.Add(isList ? $"[{index}]" : $".{reader.GetString()}");
            if (!isList)
                reader.Read();
            if (!inside.TryAdd(path[^1], Walk(ref reader, entry, path)))
                _repeated ??= (string.Concat(path), entry);
            path.RemoveAt(path.Count - 1);
        }

        return new Spot(start, inside);
    }

    /// <param name="Start">The byte at which it begins: a member at its name.</param>
    /// <param name="Inside">By the last step of their paths; null of what holds nothing.</param>
    private sealed record Spot(long Start, Dictionary<string, Spot>? Inside);
}
