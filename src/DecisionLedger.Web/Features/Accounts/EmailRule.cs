using System.ComponentModel.DataAnnotations;
using DecisionLedger.Domain.UseCases.Behaviours;

namespace DecisionLedger.Web.Features.Accounts;

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
            return new Refusal("too-long", $"An e-mail address has at most {MostCharacters} characters; these were {trimmed.Length}.", field);
        return NameRule.HasControlCharacter(trimmed) || trimmed.Any(char.IsWhiteSpace) || !Shape.IsValid(trimmed)
            ? new Refusal("malformed", "This does not look like an e-mail address. It needs one @ with something on each side, and no blanks.", field)
            : null;
    }
}
