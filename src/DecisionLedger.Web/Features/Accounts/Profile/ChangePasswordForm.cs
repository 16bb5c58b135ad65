namespace DecisionLedger.Web.Features.Accounts.Profile;

public sealed class ChangePasswordForm
{
    public string? CurrentPassword { get; set; }

    public string? NewPassword { get; set; }
}
