using JasperFx.Metadata;

namespace DecisionLedger.Web.Features.Accounts.SignIn;

/// <summary>Tries of a password: for one e-mail address from one network address, or for one e-mail address from anywhere.</summary>
public sealed class SignInTries : IVersioned
{
    /// <summary>A hash of what is counted, so that nobody reads in it who tried to sign in from where.</summary>
    public required string Id { get; init; }

    public int Count { get; set; }

    /// <summary>When the count begins anew. Set by the first try of a count.</summary>
    public DateTimeOffset Until { get; set; }

    public Guid Version { get; set; }

    public int CountAt(DateTimeOffset now) => now < Until ? Count : 0;

    public void Add(DateTimeOffset now, TimeSpan window) => (Count, Until) = (CountAt(now) + 1, now + window);
}
