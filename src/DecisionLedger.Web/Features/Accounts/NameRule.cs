using DecisionLedger.Domain.UseCases.Behaviours;

namespace DecisionLedger.Web.Features.Accounts;

/// <summary>What a name of a person, a workspace or a token may be: one line that cannot pass itself off as another.</summary>
public static class NameRule
{
    public const int MostCharacters = 100;

    /// <param name="name">As typed; surrounding blanks do not count.</param>
    /// <param name="field">The form's or the API's field.</param>
    /// <param name="what">How a sentence calls it: "your name".</param>
    public static Refusal? Check(string? name, string field, string what)
    {
        var trimmed = name?.Trim() ?? "";
        if (trimmed.Length == 0)
            return new Refusal("empty", $"Enter {what}.", field);
        if (trimmed.Length > MostCharacters)
            return new Refusal("too-long", $"Use at most {MostCharacters} characters for {what}; these were {trimmed.Length}.", field);
        return HasControlCharacter(trimmed)
            ? new Refusal("control-characters", $"Remove line breaks and invisible control characters from {what}.", field)
            : null;
    }

    /// <summary>
    /// True for control characters, and for those that turn the direction of the text that follows (with them a name could pass itself off
    /// as another). The joiners that emoji and many scripts need are welcome.
    /// </summary>
    public static bool HasControlCharacter(string text) =>
        text.Any(c => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029') || HasHalfACharacter(text);

    private static bool HasHalfACharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
    }
}
