namespace DecisionLedger.EmbeddedPostgres;

/// <summary>The cluster cannot be used as things are; the message says why, what was kept and what to do.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    public EmbeddedPostgresException(string message)
        : base(message)
    {
    }

    public EmbeddedPostgresException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
