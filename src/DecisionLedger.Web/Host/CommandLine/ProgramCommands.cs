using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using DecisionLedger.EmbeddedPostgres;

namespace DecisionLedger.Web.Host.CommandLine;

/// <summary>What the executable does, for people who run it. Without a command it serves.</summary>
public static class ProgramCommands
{
    /// <summary>Reads the arguments and carries out what they ask for, saying in a sentence what went wrong.</summary>
    /// <param name="args">As the process got them.</param>
    /// <param name="start">Builds the application and hands it what was asked for.</param>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(string[] args, Func<ProgramStart, Task<int>> start)
    {
        try
        {
            var parsed = Build(start).Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
            if (Mistake(parsed) is { } mistake)
                throw new StartException($"{mistake} Use --help to list commands and options.", ExitCodes.Usage);
            // The host handles Ctrl+C and SIGTERM itself, and takes the time it needs to stop.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (StartException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return e.ExitCode;
        }
        catch (EmbeddedPostgresException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCodes.Database;
        }
    }

    private static RootCommand Build(Func<ProgramStart, Task<int>> start)
    {
        var root = new RootCommand("Start DecisionLedger, or run one command and stop.") { TreatUnmatchedTokensAsErrors = false };
        root.Directives.Clear();
        root.SetAction((parsed, _) => start(new ProgramStart(parsed.UnmatchedTokens, null)));
        foreach (var does in CommandLineCommands.All)
        {
            var command = new Command(does.Name, does.Description) { TreatUnmatchedTokensAsErrors = false };
            command.SetAction((parsed, _) => start(new ProgramStart(parsed.UnmatchedTokens, does)));
            root.Subcommands.Add(command);
        }

        var health = new Command("health", "Check whether a running program is ready; the exit code is 0 if it is.");
        var url = new Argument<string>("URL") { Description = "Its health address.", DefaultValueFactory = _ => "http://localhost:8080/health/ready" };
        url.Validators.Add(given =>
        {
            if (!Uri.TryCreate(given.GetValueOrDefault<string>(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                given.AddError("URL must be an address such as http://localhost:8080/health/ready.");
        });
        health.Arguments.Add(url);
        health.SetAction((parsed, cancellation) => CommandLineCommands.HealthAsync(new Uri(parsed.GetRequiredValue(url)), cancellation));
        root.Subcommands.Add(health);

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithSettings((SynchronousCommandLineAction)help.Action!);
        return root;
    }

    private static string? Mistake(ParseResult parsed) =>
        parsed.Errors is [var error, ..] ? error.Message
        : parsed.Action is HelpWithSettings ? null
        : ProgramSettings.Mistake(parsed.UnmatchedTokens);

    private sealed class HelpWithSettings(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is RootCommand)
                parseResult.InvocationConfiguration.Output.WriteLine(ProgramSettings.Help);
            return ExitCodes.Done;
        }
    }
}
