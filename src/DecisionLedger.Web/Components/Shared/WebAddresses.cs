using System.Text.RegularExpressions;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>Finds the web addresses in what a person wrote. Only http and https: nothing that a browser would carry out.</summary>
public static partial class WebAddresses
{
    private const string Closing = ".,;:!?'\"”’»>*_";

    /// <returns>The text in parts, none of it lost; those that are addresses marked.</returns>
    public static IReadOnlyList<(string Text, bool IsLink)> In(string text)
    {
        var parts = new List<(string, bool)>();
        var at = 0;
        foreach (var match in Address().EnumerateMatches(text))
        {
            var address = WithoutSentence(text.Substring(match.Index, match.Length));
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
                continue;
            if (match.Index > at)
                parts.Add((text[at..match.Index], false));
            parts.Add((address, true));
            at = match.Index + address.Length;
        }

        if (at < text.Length)
            parts.Add((text[at..], false));
        return parts;
    }

    /// <summary>The sentence's own signs after an address are not of it, nor is a parenthesis that was opened before it.</summary>
    private static string WithoutSentence(string address)
    {
        while (address.Length > 0 && (Closing.Contains(address[^1], StringComparison.Ordinal) || (address[^1] is ')' or ']' && !Opens(address))))
            address = address[..^1];
        return address;

        static bool Opens(string address) => address.Count(c => c is '(' or '[') >= address.Count(c => c is ')' or ']');
    }

    // No blank, no control and no mark that turns the direction of what follows.
    [GeneratedRegex(@"\bhttps?://(?:(?!,https?://)[^\s\p{C}<>])+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
