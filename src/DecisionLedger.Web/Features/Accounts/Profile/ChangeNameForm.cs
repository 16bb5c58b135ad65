namespace DecisionLedger.Web.Features.Accounts.Profile;

public sealed class ChangeNameForm
{
    public string? Name { get; set; }
}
