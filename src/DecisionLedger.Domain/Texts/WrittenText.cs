using System.Buffers;
using System.Globalization;
using System.Text;

namespace DecisionLedger.Domain.Texts;

/// <summary>Text that people wrote: what of it is the same, what of it shows, and how it is kept from turning around what stands beside it.</summary>
public static class WrittenText
{
    // Letters and signs by their category, and yet nothing of them is drawn (Unicode's default-ignorable ones, and the blank of Braille).
    private const int BrailleBlank = 0x2800;
    private const int GraphemeJoiner = 0x034F;
    private const int WideHangulFiller = 0x3164;
    private const int NarrowHangulFiller = 0xFFA0;

    private static readonly SearchValues<char> Opening = SearchValues.Create("\u202A\u202B\u202D\u202E\u2066\u2067\u2068");

    private const char PopEmbedding = '\u202C';
    private const char PopIsolate = '\u2069';

    /// <summary>
    /// A text as it is recorded: in Unicode's composed form, so that what looks the same is the same; without blanks around it; and empty where nothing of it
    /// can be seen.
    /// </summary>
    public static string Of(string text)
    {
        text = Composed(text).Trim();
        return CanBeSeen(text) ? text : "";
    }

    /// <summary>A text in Unicode's composed form; what is no text, because it has half a character, as it is.</summary>
    public static string Composed(string text) => HalfCharacterIn(text) < 0 ? text.Normalize(NormalizationForm.FormC) : text;

    /// <summary>Whether anything of a text shows: a letter, a sign, an emoji; not blanks, and not what only shapes or joins what is beside it.</summary>
    public static bool CanBeSeen(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (!IsBlank(rune))
                return true;
        return false;
    }

    /// <summary>The first thing in a text that is no character, such as half of one; -1 where there is none.</summary>
    public static int HalfCharacterIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF')
                return i;
        }

        return -1;
    }

    /// <summary>
    /// A text whose embeddings and overrides of direction end with its line, so that they do not turn around what comes after it. On a page the element
    /// around a text does that; where there is none, in a file or inside a sentence, this does.
    /// </summary>
    public static string Closed(string text)
    {
        if (!text.AsSpan().ContainsAny(Opening))
            return text;

        var closed = new StringBuilder(text.Length + 4);
        var open = new Stack<char>();
        foreach (var c in text)
        {
            switch (c)
            {
                case '\u202A' or '\u202B' or '\u202D' or '\u202E':
                    open.Push(PopEmbedding);
                    break;
                case '\u2066' or '\u2067' or '\u2068':
                    open.Push(PopIsolate);
                    break;
                // The end of an isolate ends the embeddings inside it; the end of an embedding ends no isolate.
                case PopIsolate when open.Contains(PopIsolate):
                    while (open.Pop() != PopIsolate)
                        continue;
                    break;
                case PopEmbedding when open.TryPeek(out var innermost) && innermost == PopEmbedding:
                    open.Pop();
                    break;
                case '\r' or '\n':
                    Close();
                    break;
                default:
                    break;
            }

            closed.Append(c);
        }

        Close();
        return closed.ToString();

        void Close()
        {
            while (open.TryPop(out var end))
                closed.Append(end);
        }
    }

    // A control character shows nothing either, but is refused and not passed over.
    private static bool IsBlank(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
        || rune.Value is BrailleBlank or GraphemeJoiner or WideHangulFiller or NarrowHangulFiller
            or 0x115F or 0x1160 or 0x17B4 or 0x17B5
            or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);
}
