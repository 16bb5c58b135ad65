namespace DecisionLedger.Web.Features.Accounts.SignIn;

public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}
