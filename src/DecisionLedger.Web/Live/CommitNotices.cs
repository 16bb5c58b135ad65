using System.Globalization;
using System.Threading.Channels;
using DecisionLedger.Domain.Versions.Events;
using DecisionLedger.Web.EventStore;
using Marten;
using Marten.Services;

namespace DecisionLedger.Web.Live;

/// <summary>Collects which streams this node has committed, for <see cref="LedgerNotifications"/> to tell every node.</summary>
public sealed class CommitNotices : DocumentSessionListenerBase
{
    private readonly Channel<string> _streams = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    public ChannelReader<string> Streams => _streams.Reader;

    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        foreach (var stream in commit.GetStreams())
        {
            _streams.Writer.TryWrite(NoticeOf(session.TenantId, stream.Id, stream.Events.Count > 0 ? stream.Events[^1].Version : null));
            // The list of frameworks spans the workspace. The portfolio does too, but has a notice of its own: its rows come later.
            if (stream.Events.Any(e => e.Data is IFrameworkEvent))
                _streams.Writer.TryWrite(NoticeOf(session.TenantId, null));
        }

        foreach (var member in InboxRows.ChangedBy(session))
            InboxChanged(member);

        return Task.CompletedTask;
    }

    /// <summary>Who belongs to a workspace, in which role or under which name, has changed. Call it after the commit.</summary>
    public void MembersChanged(string workspaceId)
    {
        if (Guid.TryParse(workspaceId, out var workspace))
            _streams.Writer.TryWrite(NoticeOf(ScreenSubscriptions.Members, workspace));
    }

    /// <summary>What waits for a member is another, in whichever workspace. Call it after the commit.</summary>
    public void InboxChanged(Guid member) => _streams.Writer.TryWrite(NoticeOf(ScreenSubscriptions.Inboxes, member));

    /// <summary>A session of the account has ended, or all of them. Call it after the commit.</summary>
    public void AccountChanged(Guid account) => _streams.Writer.TryWrite(NoticeOf(ScreenSubscriptions.Accounts, account));

    /// <summary>Workspace, stream and the version that it has come to, as far as they are known.</summary>
    public static string NoticeOf(string workspaceId, Guid? useCaseId, long? version = null) => (useCaseId, version) switch
    {
        ({ } id, { } reached) => string.Create(CultureInfo.InvariantCulture, $"{workspaceId}/{id:N}/{reached}"),
        ({ } id, null) => $"{workspaceId}/{id:N}",
        _ => $"{workspaceId}/",
    };
}
