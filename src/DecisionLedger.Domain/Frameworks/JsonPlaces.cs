using System.Text;
using System.Text.Json;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>Where the members and entries of a JSON text stand in it, by their paths.</summary>
internal sealed class JsonPlaces
{
    private readonly byte[] _text;
    private readonly Dictionary<string, long> _starts = [];
    private (string Path, long Start)? _repeated;

    /// <param name="json">A text that is JSON.</param>
    public JsonPlaces(string json)
    {
        _text = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(_text);
        reader.Read();
        Walk(ref reader, "$", reader.TokenStartIndex);
    }

    /// <summary>The first member that is there twice, where there is one.</summary>
    public FrameworkProblem? Repeated
    {
        get
        {
            if (_repeated is not { } repeated)
                return null;
            var (line, column) = At(repeated.Start);
            return new FrameworkProblem(repeated.Path, $"“{repeated.Path[(repeated.Path.LastIndexOf('.') + 1)..]}” is there twice; keep one", line, column);
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
        while (!_starts.ContainsKey(path) && path.LastIndexOfAny(['.', '[']) is > 0 and var end)
            path = path[..end];

        return At(_starts.GetValueOrDefault(path));
    }

    private (int Line, int Column) At(long start)
    {
        var before = _text.AsSpan(0, (int)start);
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    private void Walk(ref Utf8JsonReader reader, string path, long start)
    {
        if (!_starts.TryAdd(path, start))
            _repeated ??= (path, start);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var member = reader.TokenStartIndex;
                    var name = reader.GetString();
                    reader.Read();
                    Walk(ref reader, $"{path}.{name}", member);
                }

                break;
            case JsonTokenType.StartArray:
                for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                    Walk(ref reader, $"{path}[{index}]", reader.TokenStartIndex);
                break;
            default:
                break;
        }
    }
}
