using System.Globalization;
using System.Text;

namespace DecisionLedger.Web.Features.Identity.Accounts.Names;

/// <summary>
/// What is left of a name without all that a reader does not see. Names that share <see cref="Folded"/> or <see cref="Seen"/> pass for each other.
/// The look-alikes are those of Unicode's UTS #39 between Latin, Cyrillic and Greek, which is where names meet.
/// </summary>
/// <param name="Folded">The name in one case, without invisible characters.</param>
/// <param name="Seen">The same with look-alikes as one: "Аna" in Cyrillic and "Ana", "lan" and "Ian".</param>
public sealed record NameSkeleton(string Folded, string Seen)
{
    private static readonly Dictionary<Rune, string> LookAlikes = Table(
        ("a", "аɑα"), ("A", "АΑ"), ("ae", "æӕ"), ("b", "ЬьƄ"), ("B", "ВвΒʙ"), ("ß", "β"), ("c", "сϲ"), ("C", "СϹ"), ("d", "ԁ"), ("e", "еҽ"), ("E", "ЕΕ"),
        ("g", "ɡ"), ("h", "һ"), ("H", "НнΗʜ"), ("i", "іιıɩ"), ("l", "I1|ІӀӏΙǀ"), ("j", "ј"), ("J", "Ј"), ("k", "кκĸ"), ("K", "КΚ"), ("m", "м"), ("M", "МΜ"),
        ("n", "ηո"), ("N", "Ν"), ("o", "оοσօ0"), ("O", "ОΟ"), ("oe", "œ"), ("p", "рρ"), ("P", "РΡ"), ("q", "ԛ"), ("Q", "Ԛ"), ("r", "гᴦ"), ("s", "ѕ"),
        ("S", "Ѕ"), ("t", "тτ"), ("T", "ТΤ"), ("u", "υս"), ("v", "νѵ"), ("V", "Ѵ"), ("w", "ԝ"), ("W", "Ԝ"), ("x", "хχ×"), ("X", "ХΧ"), ("y", "уγү"),
        ("Y", "УΥҮ"), ("z", "ᴢ"), ("Z", "Ζ"), ("3", "зЗ"), ("'", "’‘ʼ`´"), ("-", "‐‑–—−"));

    public static NameSkeleton Of(string name)
    {
        var plain = Plain(name);
        var seen = new StringBuilder(plain.Length);
        foreach (var rune in plain.Normalize(NormalizationForm.FormD).EnumerateRunes())
            seen.Append(LookAlikes.GetValueOrDefault(rune) ?? rune.ToString());
        return new NameSkeleton(Fold(plain), Fold(seen.ToString()).Replace("rn", "m", StringComparison.Ordinal));
    }

    public bool PassesFor(NameSkeleton other) => Folded == other.Folded || Seen == other.Seen;

    /// <summary>By way of capitals, so that letters with two small forms become one. Marks are kept: Zoë and Zoe are two people.</summary>
    private static string Fold(string text) =>
        text.ToUpperInvariant().ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);

    /// <summary>The name in compatibility form, without what is invisible, with one blank for each gap.</summary>
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value == BrailleBlank)
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(' ');
            }
            else if (!IsIgnored(rune))
            {
                plain.Append(rune);
            }
        }

        return plain.ToString().TrimEnd();
    }

    private const int BrailleBlank = 0x2800;

    /// <summary>Unicode's Default_Ignorable_Code_Point, with other control and format characters.</summary>
    private static bool IsIgnored(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0
            or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF);

    private static Dictionary<Rune, string> Table(params (string Like, string Seen)[] groups) =>
        groups.SelectMany(group => group.Seen.EnumerateRunes().Select(rune => (rune, group.Like))).ToDictionary(pair => pair.rune, pair => pair.Like);
}
