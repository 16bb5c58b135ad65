using System.Diagnostics;
using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Adopt;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Features.Frameworks.Impact;
using DecisionLedger.Web.Features.Frameworks.Publish;
using DecisionLedger.Web.Requests;
using MediatR;
using Npgsql;

namespace DecisionLedger.Benchmarks;

/// <summary>
/// What a framework's author waits for: every use case evaluated under a draft, and some of them adopting it. The floor reads the same documents by Npgsql and
/// does not even parse them.
/// </summary>
public static class ImpactBenchmark
{
    private const int Adoptions = 200;

    public static async Task RunAsync(BenchmarkLedger ledger, string connectionString)
    {
        var stricter = PublishedFrameworks.Current.ToJson().Replace("\"under\": 50", "\"under\": 400", StringComparison.Ordinal);
        await Accepted(ledger, new BeginDraft(PublishedFrameworks.CustomiseLlm, null, stricter, null));

        await using var database = NpgsqlDataSource.Create(connectionString);
        var floor = await Seconds(async () =>
        {
            await using var command = database.CreateCommand($"select data::text from ledger.use_case_current where tenant_id = '{ledger.Owner.WorkspaceId}'");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                reader.GetString(0);
        });
        ImpactReport? report = null;
        var survey = await Seconds(async () => report = (await ledger.Send(new SurveyImpact(PublishedFrameworks.CustomiseLlm, null))).Value!);
        const double goal = 3;
        Report.Figure(
            string.Create(CultureInfo.InvariantCulture, $"Impact of a draft on {report!.UseCases.Count:N0} use cases, {report.Moved.Count:N0} change"),
            string.Create(CultureInfo.InvariantCulture, $"{survey:0.0} s"),
            string.Create(CultureInfo.InvariantCulture, $"{floor:0.0} s (reading them)"),
            Report.Share(survey / floor),
            string.Create(CultureInfo.InvariantCulture, $"< {goal:0} s"),
            survey < goal);

        await Accepted(ledger, new PublishDraft(PublishedFrameworks.CustomiseLlm, "Stricter", null));
        var some = report.UseCases.Take(Adoptions).Select(u => u.UseCaseId).ToList();
        var adopted = await Seconds(() => ledger.Send(new AdoptEverywhere(new FrameworkKey(PublishedFrameworks.CustomiseLlm, 2), some, "Stricter")));
        Report.Line("Adopting a version, one transaction each", Report.Rate(some.Count / adopted));
    }

    private static async Task Accepted(BenchmarkLedger ledger, IRequest<Result<AppendResult>> command)
    {
        if ((await ledger.Send(command)).Refusal is { } refusal)
            throw new InvalidOperationException(refusal.Message);
    }

    private static async Task<double> Seconds(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
