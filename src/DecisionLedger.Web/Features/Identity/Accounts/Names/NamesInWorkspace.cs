using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Features.Identity.Tokens;
using DecisionLedger.Web.Requests;
using JasperFx;
using Marten;

namespace DecisionLedger.Web.Features.Identity.Accounts.Names;

/// <summary>Keeps the names of a workspace's members apart, those of people who left and former names included.</summary>
public static class NamesInWorkspace
{
    /// <summary>
    /// Queues the claim to a name with whatever else the session saves. Where another session is quicker, saving fails (<see cref="WasQuicker"/>):
    /// ask again, and this refuses.
    /// </summary>
    /// <returns>Why the name cannot be had; null where it can.</returns>
    public static async Task<Refusal?> Claim(
        IDocumentSession session, string workspaceId, Guid memberId, string name, string field, CancellationToken cancellation)
    {
        var wanted = NameSkeleton.Of(name);
        // Members of earlier versions have claimed nothing, so that the names themselves are compared, too.
        var members = await session.Query<Membership>().Where(m => m.WorkspaceId == workspaceId).ToListAsync(cancellation);
        var bearer = members.FirstOrDefault(m => m.MemberId != memberId && m.AllNames.Any(n => NameSkeleton.Of(n).PassesFor(wanted)));
        string[] ids = [IdOf(workspaceId, "folded", wanted.Folded), IdOf(workspaceId, "seen", wanted.Seen)];
        var claims = await session.LoadManyAsync<NameClaim>(cancellation, ids);
        if (bearer is not null || claims.Any(c => c.MemberId != memberId))
            return Taken(bearer?.AllNames.First(n => NameSkeleton.Of(n).PassesFor(wanted)) ?? name.Trim(), field);

        foreach (var id in ids.Except(claims.Select(c => c.Id)))
            session.Insert(new NameClaim { Id = id, WorkspaceId = workspaceId, MemberId = memberId });
        return null;
    }

    /// <summary>Whether saving failed because another session claimed the name meanwhile.</summary>
    public static bool WasQuicker(Exception failed) => failed switch
    {
        AggregateException several => several.Flatten().InnerExceptions.Any(WasQuicker),
        DocumentAlreadyExistsException taken => taken.DocType == typeof(NameClaim),
        _ => false,
    };

    public static Refusal TakenMeanwhile(string field) => new("name-taken", "Someone else just took this name, or one that looks the same. Add a last name or an initial.", field);

    private static Refusal Taken(string name, string field) =>
        new("name-taken", $"Another member of the workspace uses or used “{name}”, and the names look the same. Add a last name or an initial.", field);

    private static string IdOf(string workspaceId, string part, string skeleton) => $"{workspaceId}/{SecretText.HashOf($"{part}\n{skeleton}")}";
}

/// <summary>
/// A name that somebody bears, or bore, in a workspace. The id is what the name looks like, so that the database lets two members claim it never, not
/// even at the same moment. Never removed: history goes on showing the names of the day.
/// </summary>
public sealed record NameClaim
{
    /// <summary>The workspace and a hash of one part of the name's skeleton.</summary>
    public required string Id { get; init; }

    public required string WorkspaceId { get; init; }

    public required Guid MemberId { get; init; }
}
