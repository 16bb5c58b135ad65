using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Workspaces.Members;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>Who reads the page, what they may do here, and everyone's name.</summary>
/// <param name="Me">The reader.</param>
/// <param name="Role">The reader's role in the workspace.</param>
/// <param name="Names">The names of all who are or were members.</param>
/// <param name="Members">Those who are members now, by name.</param>
public sealed record Team(Guid Me, WorkspaceRole Role, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<MemberLine> Members)
{
    public bool MayWrite => Role >= WorkspaceRole.Editor;

    public bool IsOwner => Role == WorkspaceRole.Owner;

    public static async Task<Team> Read(PageRequests requests, CancellationToken cancellation = default)
    {
        var names = await requests.Send(new NamesOfMembers(), cancellation);
        var members = await requests.Send(new ListMembers(), cancellation);
        var you = members.FirstOrDefault(m => m.IsYou);
        return new Team((await requests.Actor()).MemberId, you?.Role ?? WorkspaceRole.Viewer, names, members);
    }

    public string NameOf(Guid? member) => member switch
    {
        null => "DecisionLedger",
        { } id => Names.GetValueOrDefault(id, "Someone who left"),
    };
}
