using System.Globalization;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Members;

/// <summary>The names of all who are or were members, today's and those of every day before: history names people who have left or changed their name.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record NamesOfMembers : IRequest<MemberNames>;

public sealed class NamesOfMembersHandler(IQuerySession session, RequestScope scope) : IRequestHandler<NamesOfMembers, MemberNames>
{
    public async Task<MemberNames> Handle(NamesOfMembers request, CancellationToken cancellationToken)
    {
        var workspace = scope.Actor.WorkspaceId;
        var members = await session.Query<Membership>().Where(m => m.WorkspaceId == workspace).ToListAsync(cancellationToken);
        return new MemberNames(members.ToDictionary(m => m.MemberId, m => m.Name), members.Where(m => m.Renamings.Count > 0).ToDictionary(m => m.MemberId, m => m.Renamings));
    }
}

/// <param name="today">Today's name of each member.</param>
/// <param name="renamings">The changes of name, oldest first, of those who changed it.</param>
public sealed class MemberNames(IReadOnlyDictionary<Guid, string> today, IReadOnlyDictionary<Guid, IReadOnlyList<Renaming>>? renamings = null)
{
    public bool Knows(Guid member) => today.ContainsKey(member);

    /// <summary>Those whose name of today has a word in it, whatever its accents and capitals.</summary>
    public IReadOnlyList<Guid> Called(string word) =>
        [.. today.Where(member => CultureInfo.InvariantCulture.CompareInfo.IndexOf(member.Value, word, CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreCase) >= 0).Select(member => member.Key)];

    /// <returns>Null where the workspace does not know the member.</returns>
    public string? Today(Guid member) => today.GetValueOrDefault(member);

    /// <returns>What the member was called at the moment; null where the workspace does not know the member.</returns>
    public string? At(Guid member, DateTimeOffset moment) =>
        renamings is not null && renamings.TryGetValue(member, out var changes) && Membership.NameAt(changes, moment) is { } then ? then : Today(member);
}
