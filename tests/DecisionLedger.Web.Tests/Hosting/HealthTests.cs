using System.Net;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Tests.Api;
using DecisionLedger.Web.Tests.Infrastructure;
using Npgsql;

namespace DecisionLedger.Web.Tests.Hosting;

public sealed class HealthTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    [PostgresFact]
    public async Task A_projection_that_stands_still_makes_the_program_degraded_until_it_goes_on()
    {
        await ledger.Editor.Log();
        await ReadModels.CaughtUpAsync(ledger.App.ConnectionString);
        Assert.Equal("healthy", await StatusAsync());

        await using var database = NpgsqlDataSource.Create(ledger.App.ConnectionString);
        await using (var connection = await database.OpenConnectionAsync())
        await using (await connection.BeginTransactionAsync())
        {
            // What the projection writes with every page of events, held: it waits.
            await ExecuteAsync(connection, $"select * from ledger.mt_event_progression where name like '{PortfolioProjection.Name}%' for update");
            await ledger.Editor.Log();
            await using (var other = await database.OpenConnectionAsync())
                await ExecuteAsync(other, "update ledger.mt_events set timestamp = now() - interval '1 minute' where seq_id = (select max(seq_id) from ledger.mt_events)");

            var answer = await ledger.Anonymous.Get("/health/ready");
            Assert.Equal(200, answer.Status);
            Assert.Equal("degraded", (string?)answer["status"]);
            Assert.Matches("is 6[0-9] seconds behind", (string?)answer["checks"]!["projections"]);
        }

        for (var tries = 0; tries < 100 && await StatusAsync() != "healthy"; tries++)
            await Task.Delay(100);
        Assert.Equal("healthy", await StatusAsync());
    }

    [PostgresTheory]
    [InlineData("application/json; charset=klingon")]
    [InlineData("application/json; charset=utf-7")]
    public async Task A_body_in_an_unknown_charset_is_a_415(string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/use-cases", UriKind.Relative))
        {
            Content = new ByteArrayContent("""{"title": "t", "requirement": "r"}"""u8.ToArray()),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await ledger.Editor.Client.SendAsync(request);

        (await ApiAnswer.Of(response)).IsProblem(415, "unsupported-media-type");
        Assert.Empty(ledger.App.Log.Problems);
    }

    [PostgresFact]
    public async Task A_form_in_an_unknown_charset_is_no_fault_of_the_program()
    {
        using var content = new ByteArrayContent("Input.Email=a"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded; charset=klingon");
        using var response = await ledger.App.Visit().Client.PostAsync(new Uri("/sign-in", UriKind.Relative), content);

        Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, response.StatusCode.ToString());
    }

    private async Task<string?> StatusAsync() => (string?)(await ledger.Anonymous.Get("/health/ready"))["status"];

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
