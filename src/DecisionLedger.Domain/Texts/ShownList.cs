namespace DecisionLedger.Domain.Texts;

/// <summary>Several things in a sentence: "a", "a and b", "a, b and c".</summary>
public static class ShownList
{
    public static string And(IEnumerable<string> words) => Joined(words, "and");

    public static string Or(IEnumerable<string> words) => Joined(words, "or");

    private static string Joined(IEnumerable<string> words, string last)
    {
        var list = words.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list.SkipLast(1))} {last} {list[^1]}";
    }
}
