using DecisionLedger.Web.Features.DueDates;
using DecisionLedger.Web.Features.Inbox;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Ledger;

/// <summary>A review date that came is an event, once, however many nodes there are and however long none of them ran.</summary>
public sealed class DueDateTests : IAsyncLifetime
{
    private LedgerHost _ledger = default!;

    public async Task InitializeAsync()
    {
        if (PostgresServer.WhyNone is null)
            _ledger = await LedgerHost.StartAsync(await PostgresServer.CreateDatabaseAsync());
    }

    public async Task DisposeAsync()
    {
        if (_ledger is not null)
            await _ledger.DisposeAsync();
    }

    private DateOnly Today => DateOnly.FromDateTime(_ledger.Clock.GetUtcNow().UtcDateTime);

    [PostgresFact]
    public async Task A_date_that_came_while_no_node_ran_is_recorded_once_by_several_nodes_that_look_at_once()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 12; i++)
        {
            ids.Add(await _ledger.Log(_ledger.Ana, $"Due {i}"));
            Assert.Null((await _ledger.Send(_ledger.Ana, new SetRevisitDate(ids[i], Today.AddDays(3), "", null))).Refusal);
        }

        var later = await _ledger.Log(_ledger.Ana, "Later");
        await _ledger.Send(_ledger.Ana, new SetRevisitDate(later, Today.AddDays(30), "", null));
        await using var other = await _ledger.AnotherNode();
        Assert.Equal(0, await Dates(_ledger).RecordAsync(default));

        // Not by the watch: its clock stands still until it is moved, and then looks as these do.
        _ledger.Clock.Advance(TimeSpan.FromDays(10));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Dates(i % 2 == 0 ? _ledger : other).RecordAsync(default))));
        await Dates(other).RecordAsync(default);

        foreach (var id in ids)
        {
            var history = await _ledger.Send(_ledger.Viewer, new GetHistory(id));
            var came = Assert.Single(history, entry => entry.Kind == "reviewDue");
            Assert.Null(came.ActorId);
            Assert.Equal(3, history.Count);
        }

        Assert.Equal(2, (await _ledger.Send(_ledger.Viewer, new GetHistory(later))).Count);
        var inbox = await _ledger.Send(_ledger.Ana, new ListInbox { Today = Today, Take = 200 });
        Assert.Equal(12, inbox.Waiting);
        Assert.All(inbox.Items, item => Assert.Equal((3L, (DateOnly?)Today.AddDays(-7)), (item.AtVersion, item.DueOn)));
    }

    [PostgresFact]
    public async Task What_a_member_records_at_the_same_moment_is_lost_by_nobody()
    {
        var id = await _ledger.Log(_ledger.Ana, "Busy");
        await _ledger.Send(_ledger.Ana, new SetRevisitDate(id, Today.AddDays(1), "", null));
        _ledger.Clock.Advance(TimeSpan.FromDays(2));

        var said = Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => _ledger.Send(_ledger.Ben, new AddComment(id, $"No. {i}")))));
        var recorded = Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Dates(_ledger).RecordAsync(default))));
        Assert.All(await said, outcome => Assert.Null(outcome.Refusal));
        await recorded;
        await Dates(_ledger).RecordAsync(default);

        var history = await _ledger.Send(_ledger.Viewer, new GetHistory(id));
        Assert.Equal(10, history.Count(entry => entry.Kind == "comment"));
        Assert.Single(history, entry => entry.Kind == "reviewDue");
        Assert.Equal(13, history.Count);
    }

    [PostgresFact]
    public async Task The_watch_finds_it_by_itself()
    {
        var id = await _ledger.Log(_ledger.Ana, "Watched");
        await _ledger.Send(_ledger.Ana, new SetRevisitDate(id, Today.AddDays(1), "", null));

        for (var tries = 0; tries < 100; tries++)
        {
            _ledger.Clock.Advance(tries == 0 ? TimeSpan.FromDays(1) : TimeSpan.FromMinutes(1));
            if ((await _ledger.Send(_ledger.Viewer, new GetHistory(id))).Any(entry => entry.Kind == "reviewDue"))
                return;
            await Task.Delay(100);
        }

        Assert.Fail("The review date came and was not recorded.");
    }

    private static DueDates Dates(LedgerHost node) => node.Services.GetRequiredService<DueDates>();
}
