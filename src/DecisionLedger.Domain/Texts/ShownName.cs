namespace DecisionLedger.Domain.Texts;

/// <summary>Names of a framework's parts, in words around them.</summary>
public static class ShownName
{
    /// <summary>A name inside a sentence: lower case, but for abbreviations such as RAG.</summary>
    public static string InSentence(string name) =>
        name.Length == 0 || (name.Length > 1 && char.IsUpper(name[1])) ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
