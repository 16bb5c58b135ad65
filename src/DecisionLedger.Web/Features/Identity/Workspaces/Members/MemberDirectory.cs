using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Members;

/// <summary>Who reads the page, what they may do here, and everyone's name.</summary>
/// <param name="Me">The reader.</param>
/// <param name="Role">The reader's role in the workspace.</param>
/// <param name="Names">The names of all who are or were members, today's and those of each day.</param>
/// <param name="Members">Those who are members now, by name.</param>
public sealed record MemberDirectory(Guid Me, WorkspaceRole Role, MemberNames Names, IReadOnlyList<MemberLine> Members)
{
    private const string Program = "DecisionLedger";

    private const string Unknown = "Someone who left";

    public bool MayWrite => Role >= WorkspaceRole.Editor;

    public bool IsOwner => Role == WorkspaceRole.Owner;

    public static async Task<MemberDirectory> Read(PageRequests requests, CancellationToken cancellation = default)
    {
        var names = await requests.Send(new NamesOfMembers(), cancellation);
        var members = await requests.Send(new ListMembers(), cancellation);
        var you = members.FirstOrDefault(m => m.IsYou);
        return new MemberDirectory((await requests.Actor()).MemberId, you?.Role ?? WorkspaceRole.Viewer, names, members);
    }

    /// <summary>Today's name.</summary>
    public string NameOf(Guid? member) => member is { } id ? Names.Today(id) ?? Unknown : Program;

    /// <summary>What whoever recorded the event was called that day.</summary>
    public string NameOf(IRecordedMeanwhile entry) => NameOf(entry.ActorId, entry.At);

    public string NameOf(Guid? member, DateTimeOffset at) => member is { } id ? Names.At(id, at) ?? Unknown : Program;

    /// <summary>"now Anna" for somebody who was called otherwise at that moment; null for everybody else.</summary>
    public string? NowCalled(Guid? member, DateTimeOffset at) =>
        member is { } id && Names.Today(id) is { } today && Names.At(id, at) != today ? $"now {today}" : null;
}
