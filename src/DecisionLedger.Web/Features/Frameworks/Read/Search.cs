namespace DecisionLedger.Web.Features.Frameworks.Read;

/// <summary>What the reader looks for on the framework page.</summary>
public sealed class Search(string? wanted)
{
    private readonly string[] _words = (wanted ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool IsOn => _words.Length > 0;

    /// <summary>Whether every word stands somewhere in these texts; nothing looked for finds everything.</summary>
    public bool Finds(params IEnumerable<string?> texts)
    {
        if (!IsOn)
            return true;
        var all = string.Join('\n', texts);
        return _words.All(word => all.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
