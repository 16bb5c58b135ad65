using DecisionLedger.Domain.UseCases.Behaviours;

namespace DecisionLedger.Web.Features.Accounts;

/// <summary>Length is all that is asked of a password: rules of composition make passwords worse, not better.</summary>
public static class PasswordRule
{
    public const int FewestCharacters = 12;

    /// <summary>Far more than anyone types; keeps hashing cheap.</summary>
    public const int MostCharacters = 1000;

    public static Refusal? Check(string? password, string field) => password switch
    {
        null or "" => new Refusal("empty", "Choose a password.", field),
        { Length: < FewestCharacters } => new Refusal("too-short", $"Use at least {FewestCharacters} characters. A few unrelated words work well; digits and symbols are not needed.", field),
        { Length: > MostCharacters } => new Refusal("too-long", $"Use at most {MostCharacters} characters for the password.", field),
        _ => null,
    };
}
