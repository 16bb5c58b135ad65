using System.Threading.Channels;
using Marten;
using Marten.Services;

namespace DecisionLedger.Web.Ledger;

/// <summary>Collects which streams this node has committed, for <see cref="LedgerNotifications"/> to tell every node.</summary>
public sealed class CommitNotices : DocumentSessionListenerBase
{
    private readonly Channel<string> _streams = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    public ChannelReader<string> Streams => _streams.Reader;

    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        foreach (var stream in commit.GetStreams())
            _streams.Writer.TryWrite(NoticeOf(session.TenantId, stream.Id));
        return Task.CompletedTask;
    }

    public static string NoticeOf(string workspaceId, Guid? useCaseId) => useCaseId is { } id ? $"{workspaceId}/{id:N}" : $"{workspaceId}/";
}
