using System.ComponentModel.DataAnnotations;
using DecisionLedger.Domain.UseCases.Deciders;

namespace DecisionLedger.Web.Features.Identity.Accounts;

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
            return new Refusal("too-long", $"{char.ToUpperInvariant(what[0])}{what[1..]} is {TextLimits.Excess(trimmed.Length, MostCharacters)}.", field);
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

/// <summary>What an e-mail address must look like. Whether it can be reached only a message would tell.</summary>
public static class EmailRule
{
    /// <summary>RFC 5321's limit on a path, less its brackets.</summary>
    public const int MostCharacters = 254;

    private static readonly EmailAddressAttribute Shape = new();

    public static Refusal? Check(string? email, string field)
    {
        var trimmed = email?.Trim() ?? "";
        if (trimmed.Length == 0)
            return new Refusal("empty", "Enter your e-mail address.", field);
        if (trimmed.Length > MostCharacters)
            return new Refusal("too-long", $"Your e-mail address is {TextLimits.Excess(trimmed.Length, MostCharacters)}.", field);
        return NameRule.HasControlCharacter(trimmed) || trimmed.Any(char.IsWhiteSpace) || !Shape.IsValid(trimmed)
            ? new Refusal("malformed", "Enter a complete e-mail address, such as ana@example.org.", field)
            : null;
    }
}

/// <summary>Length is all that is asked of a password: rules of composition make passwords worse, not better.</summary>
public static class PasswordRule
{
    public const int FewestCharacters = 12;

    /// <summary>Far more than anyone types; keeps hashing cheap.</summary>
    public const int MostCharacters = 1000;

    public static Refusal? Check(string? password, string field) => password switch
    {
        null or "" => new Refusal("empty", "Choose a password.", field),
        { Length: < FewestCharacters } => new Refusal("too-short", $"Use at least {FewestCharacters} characters. A few unrelated words work well.", field),
        { Length: > MostCharacters } => new Refusal("too-long", $"Your password is {TextLimits.Excess(password!.Length, MostCharacters)}.", field),
        _ => null,
    };
}
