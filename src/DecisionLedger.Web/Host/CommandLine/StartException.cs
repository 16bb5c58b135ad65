namespace DecisionLedger.Web.Host.CommandLine;

/// <summary>The program cannot do what was asked. The message is one sentence or two for whoever started it; no stack trace helps them.</summary>
public sealed class StartException(string message, int exitCode = ExitCodes.Failed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
