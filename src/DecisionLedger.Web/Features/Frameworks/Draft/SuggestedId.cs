using System.Globalization;
using System.Text;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>An id made from a framework's name.</summary>
public static class SuggestedId
{
    private const int Longest = 60;

    /// <returns>Such as "build-or-buy"; empty where the name has no letter or digit that an id may have.</returns>
    public static string Of(string name)
    {
        var id = new StringBuilder();
        // Accents come off: "Où héberger" gives "ou-heberger". Half a character cannot be normalised.
        foreach (var letter in string.Concat(name.Where(letter => !char.IsSurrogate(letter))).Normalize(NormalizationForm.FormD))
        {
            var small = char.ToLowerInvariant(letter);
            if (char.IsAsciiLetterLower(small) || char.IsAsciiDigit(small))
                id.Append(small);
            else if (char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        return id.ToString(0, Math.Min(id.Length, Longest)).Trim('-');
    }
}
