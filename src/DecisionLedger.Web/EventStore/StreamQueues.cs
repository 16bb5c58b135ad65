namespace DecisionLedger.Web.EventStore;

/// <summary>
/// Lets the commands of this node that append to the same stream go one after the other. Between nodes the database decides; within one, waiting in memory
/// is cheaper than losing a race, and holds no connection.
/// </summary>
public sealed class StreamQueues
{
    private readonly Dictionary<(string Workspace, Guid Stream), Queue> _queues = [];

    /// <returns>Dispose of it to let the next one go.</returns>
    public async ValueTask<IDisposable> WaitAsync(string workspace, Guid stream, CancellationToken cancellation)
    {
        Queue? queue;
        lock (_queues)
        {
            if (!_queues.TryGetValue((workspace, stream), out queue))
                _queues.Add((workspace, stream), queue = new Queue());
            queue.Waiting++;
        }

        try
        {
            await queue.Turn.WaitAsync(cancellation);
        }
        catch
        {
            Leave(workspace, stream, queue);
            throw;
        }

        return new Turn(this, workspace, stream, queue);
    }

    private void Leave(string workspace, Guid stream, Queue queue)
    {
        lock (_queues)
        {
            // The last to leave takes the queue down: there are as many as there are streams being appended to, not as there ever were.
            if (--queue.Waiting == 0)
                _queues.Remove((workspace, stream));
        }
    }

    private sealed class Queue
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public int Waiting { get; set; }
    }

    private sealed class Turn(StreamQueues queues, string workspace, Guid stream, Queue queue) : IDisposable
    {
        public void Dispose()
        {
            queue.Turn.Release();
            queues.Leave(workspace, stream, queue);
        }
    }
}
