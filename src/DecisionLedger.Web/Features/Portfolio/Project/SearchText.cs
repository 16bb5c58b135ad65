using System.Globalization;
using System.Text;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <summary>Text as it is searched and sorted: without accents and in lower case, so that "Prazedenz" finds "Präzedenz". Folded here, so that no extension of the database has to agree.</summary>
public static class SearchText
{
    /// <summary>A title's sort key stays below what an index can hold; titles that begin with the same 200 characters are sorted by id.</summary>
    public const int LongestKey = 200;

    private const int MostWords = 10;

    public static string Of(string title, string requirement, IReadOnlyList<string> tags) => Fold($"{title}\n{requirement}\n{string.Join('\n', tags)}");

    public static string KeyOf(string title)
    {
        var folded = Fold(title);
        return folded.Length <= LongestKey ? folded : folded[..(char.IsHighSurrogate(folded[LongestKey - 1]) ? LongestKey - 1 : LongestKey)];
    }

    /// <summary>A tag as it is looked for. Commas separate tags, and some scripts have one that folds to ours.</summary>
    public static string KeyOfTag(string tag) => Fold(tag).Replace(',', ' ');

    public static IReadOnlyList<string> WordsOf(string search) =>
        Fold(search).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords).ToList();

    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
            return text.Replace('\0', '\uFFFD').ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
                continue;
            // Letters with a stroke do not come apart in Unicode.
            _ = rune.Value switch
            {
                0 => folded.Append('\uFFFD'),
                'ß' or 'ẞ' => folded.Append("ss"),
                'æ' or 'Æ' => folded.Append("ae"),
                'œ' or 'Œ' => folded.Append("oe"),
                'ø' or 'Ø' => folded.Append('o'),
                'ł' or 'Ł' => folded.Append('l'),
                'đ' or 'Đ' => folded.Append('d'),
                'ı' => folded.Append('i'),
                _ => folded.Append(Rune.ToLowerInvariant(rune).ToString()),
            };
        }

        return folded.ToString();
    }

    // Half of a surrogate pair cannot be normalised, and PostgreSQL holds none.
    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }
}
