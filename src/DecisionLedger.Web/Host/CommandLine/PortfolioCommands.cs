using System.Globalization;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Portfolio.Project;

namespace DecisionLedger.Web.Host.CommandLine;

/// <summary>What people who run the program do with the portfolio from a command line.</summary>
public static class PortfolioCommands
{
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RebuildAsync(IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        var rebuilt = await services.GetRequiredService<PortfolioRebuild>().RunAsync(progress => output.WriteLine(Line("portfolio", progress)), cancellation);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Rebuilt the portfolio: {rebuilt.UseCases:N0} use cases from {rebuilt.Events:N0} events."));
        return await TellAsync(rebuilt.SetAside, errors);
    }

    /// <returns>The process's exit code.</returns>
    public static async Task<int> RetryAsync(IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        var retried = await services.GetRequiredService<PortfolioSetAside>().RetryAsync(null, cancellation);
        await output.WriteLineAsync(retried is { Applied: 0, SetAside.Count: 0 } ? "No use case was set aside." : $"Up to date again: {Number(retried.Applied)}.");
        return await TellAsync(retried.SetAside, errors);
    }

    public static string Line(string what, RebuildProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var left = progress.Left is { } time ? string.Create(CultureInfo.InvariantCulture, $", {time.TotalSeconds:0} s left") : "";
        return string.Create(CultureInfo.InvariantCulture, $"  {what}: {progress.Done:N0} of {progress.Of:N0} events, {progress.PerSecond:N0}/s{left}");
    }

    private static async Task<int> TellAsync(IReadOnlyList<SetAsideUseCase> setAside, TextWriter errors)
    {
        foreach (var one in setAside)
            await errors.WriteLineAsync($"Set aside: use case {one.UseCaseId} of workspace {one.TenantId} from event {one.Version} on: {one.Reason}");
        if (setAside.Count == 0)
            return 0;
        await errors.WriteLineAsync($"{Number(setAside.Count)} set aside. Fix the cause, then run the command retry.");
        return ExitCodes.SetAside;
    }

    private static string Number(int useCases) => useCases == 1 ? "1 use case" : string.Create(CultureInfo.InvariantCulture, $"{useCases:N0} use cases");
}
