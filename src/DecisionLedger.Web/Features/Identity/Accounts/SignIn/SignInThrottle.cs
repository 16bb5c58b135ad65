using System.Net;
using System.Net.Sockets;
using DecisionLedger.Web.Features.Identity.Tokens;
using JasperFx;
using JasperFx.Metadata;
using Marten;

namespace DecisionLedger.Web.Features.Identity.Accounts.SignIn;

/// <summary>
/// Slows down who guesses passwords, and keeps nobody else out: tries are counted by account and network address together. From many addresses at
/// once each gets fewer tries, but always one, so that the right password from a new address still counts.
/// </summary>
public sealed class SignInThrottle(IDocumentStore store, TimeProvider clock)
{
    /// <summary>Tries for one account from one address, after which that address waits.</summary>
    public const int MostTries = 5;

    /// <summary>Wrong passwords for one account from all addresses, after which every address has one try at a time.</summary>
    public const int MostWrongOverall = 30;

    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Overall = TimeSpan.FromHours(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    // Each lost race means that another try was counted, so a handful more than there may be tries is enough.
    private const int MostRaces = 10;

    /// <summary>Counts a try before its password is looked at, so that many at once are no way around the count.</summary>
    /// <returns>Whether the password may be looked at.</returns>
    public async Task<bool> Admit(string email, IPAddress? address, CancellationToken cancellation)
    {
        for (var race = 1; race <= MostRaces; race++)
        {
            var now = clock.GetUtcNow();
            await using var session = store.LightweightSession();
            var batch = session.CreateBatchQuery();
            var (reading, overall) = (batch.Load<SignInTries>(IdOf(email, address)), batch.Load<SignInTries>(IdOf(email, null)));
            await batch.Execute(cancellation);
            var known = await reading;
            var tries = known ?? new SignInTries { Id = IdOf(email, address) };
            var most = (await overall)?.CountAt(now) >= MostWrongOverall ? 1 : MostTries;
            if (tries.CountAt(now) >= most)
                return false;

            tries.Add(now, Rest);
            if (await Saved(session, known, tries, cancellation))
                return true;
        }

        return false;
    }

    /// <summary>The password was right: what was counted for this address is forgotten.</summary>
    public async Task Forget(string email, IPAddress? address, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.Delete<SignInTries>(IdOf(email, address));
        var old = clock.GetUtcNow() - Kept;
        session.DeleteWhere<SignInTries>(tries => tries.Until < old);
        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>The password was wrong: counts it for the account, wherever it came from.</summary>
    public async Task NoteWrong(string email, CancellationToken cancellation)
    {
        for (var race = 1; race <= MostRaces; race++)
        {
            await using var session = store.LightweightSession();
            var known = await session.LoadAsync<SignInTries>(IdOf(email, null), cancellation);
            var tries = known ?? new SignInTries { Id = IdOf(email, null) };
            tries.Add(clock.GetUtcNow(), Overall);
            if (await Saved(session, known, tries, cancellation))
                return;
        }
    }

    private static async Task<bool> Saved(IDocumentSession session, SignInTries? known, SignInTries tries, CancellationToken cancellation)
    {
        if (known is null)
            session.Insert(tries);
        else
            session.Store(tries);
        try
        {
            await session.SaveChangesAsync(cancellation);
            return true;
        }
        catch (Exception e) when (e is ConcurrencyException or DocumentAlreadyExistsException)
        {
            return false;
        }
    }

    private static string IdOf(string email, IPAddress? address) => SecretText.HashOf($"{email.Trim().ToUpperInvariant()}\n{NetworkOf(address)}");

    /// <summary>One household has a whole /64 of IPv6 addresses.</summary>
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes()[..8]),
        _ => address.ToString(),
    };
}

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
