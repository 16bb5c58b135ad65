namespace DecisionLedger.Web.Components.Shared;

/// <summary>Texts that people wrote, as a page shows them.</summary>
public static class ShownText
{
    /// <summary>The beginning of a text where the whole would be too long to show.</summary>
    public static string Beginning(string text, int most) => text.Length <= most ? text : $"{text[..most]}…";
}
