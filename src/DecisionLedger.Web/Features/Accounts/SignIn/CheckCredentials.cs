using DecisionLedger.Web.Circuits;

namespace DecisionLedger.Web.Features.Accounts.SignIn;

/// <summary>Asks whether an e-mail and a password belong to an account that may sign in now.</summary>
public sealed record CheckCredentials(string Email, string Password) : IOutsideWorkspace<Admission>;
