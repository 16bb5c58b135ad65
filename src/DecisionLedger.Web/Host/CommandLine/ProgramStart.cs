namespace DecisionLedger.Web.Host.CommandLine;

/// <summary>What the command line asks for.</summary>
/// <param name="Settings">The settings among the arguments, as <c>--Name:Part=value</c>.</param>
/// <param name="Command">What to carry out with the application; null to serve.</param>
public sealed record ProgramStart(IReadOnlyList<string> Settings, ProgramCommand? Command);

/// <summary>Something that the executable does other than serve.</summary>
/// <param name="RunAsync">Gives the process's exit code.</param>
public sealed record ProgramCommand(string Name, string Description, Func<WebApplication, CancellationToken, Task<int>> RunAsync);
