using DecisionLedger.Web.Host.CommandLine;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Hosting;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_lists_commands_settings_and_exit_codes()
    {
        var (exitCode, output) = await Run("--help");

        Assert.Equal(ExitCodes.Done, exitCode);
        foreach (var command in CommandLineCommands.All)
        {
            Assert.Contains(command.Name, output, StringComparison.Ordinal);
            Assert.Contains(command.Description, output, StringComparison.Ordinal);
        }

        Assert.Contains("health <URL>", output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", output, StringComparison.Ordinal);
        Assert.All(ProgramSettings.All, setting => Assert.Contains(setting.Meaning, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_README_says_what_help_says()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "README.md"));

        Assert.All(ProgramSettings.All, setting =>
        {
            Assert.Contains(setting.Meaning, readme, StringComparison.Ordinal);
            Assert.All(setting.Names.Split(", "), name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
        });
        Assert.All(CommandLineCommands.All, command => Assert.Contains($"| `{command.Name}` | {command.Description} |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_explains_itself()
    {
        var (exitCode, output) = await Run("migrate", "--help");

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Contains("Create or update the database tables", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_a_number()
    {
        var (exitCode, output) = await Run("--version");

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", output);
    }

    [Theory]
    [InlineData("Unknown command \"migrat\".", "migrat")]
    [InlineData("Unknown option \"--verbose\".", "--verbose")]
    [InlineData("Unknown option \"--verbose\".", "migrate", "--verbose=yes")]
    [InlineData("Unknown option \"-x\".", "-x")]
    [InlineData("Unknown command \"twice\".", "migrate", "twice")]
    [InlineData("The setting \"--Bootstrap:Email\" has no value", "--Bootstrap:Email")]
    [InlineData("Unknown command \"b\".", "health", "http://localhost:1/", "b")]
    [InlineData("URL must be an address", "health", "localhost")]
    public async Task What_is_unknown_is_named_and_ends_with_its_own_code(string says, params string[] arguments)
    {
        var (exitCode, output) = await Run(arguments);

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.StartsWith(says, output, StringComparison.Ordinal);
        Assert.Contains("--help", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_does_not_answer_is_not_ready()
    {
        var (exitCode, output) = await Run("health", "http://127.0.0.1:1/health/ready");

        Assert.Equal(ExitCodes.Failed, exitCode);
        Assert.StartsWith("http://127.0.0.1:1/health/ready: ", output, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output)> Run(params string[] arguments) => RunningProgram.RunAsync(new Dictionary<string, string>(), arguments);
}
