namespace DecisionLedger.Web.Components.Shared;

/// <summary>Names and typed texts as a sentence on a page takes them in.</summary>
public static class ShownText
{
    /// <summary>A name inside a sentence: lower case, but for abbreviations such as RAG.</summary>
    public static string InSentence(string name) =>
        name.Length == 0 || (name.Length > 1 && char.IsUpper(name[1])) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The beginning of a text where the whole would be too long to show.</summary>
    public static string Beginning(string text, int most) => text.Length <= most ? text : $"{text[..most]}…";
}
