using System.Text.Json;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Ownership;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.Samples.Seed;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using MediatR;

namespace DecisionLedger.Web.Tests.Ledger;

public sealed class RebuildTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private readonly LedgerHost _ledger = fixture.Host;

    [PostgresFact]
    public async Task Rebuilding_gives_what_was_there_with_many_events_of_one_stream_in_a_page_and_several_workspaces()
    {
        await _ledger.Send(_ledger.Ana, new SeedSamples());
        await _ledger.Send(_ledger.Stranger, new SeedSamples());
        var id = await _ledger.Log(_ledger.Ana, "Busy", LedgerHost.Need("knowledge"));
        for (var i = 0; i < 60; i++)
            await _ledger.Send(_ledger.Ben, new StateNeed(id, "behaviour", i % 2 == 0 ? NeedLevel.Wanted : NeedLevel.NotNeeded, $"Turn {i}", null));
        await TieSettleAskAndWait(id);
        await _ledger.CaughtUp();
        var before = await _ledger.Documents();

        Assert.Empty(await _ledger.Rebuild());

        var after = await _ledger.Documents();
        Assert.True(before.Count > 150, $"Only {before.Count} documents");
        Assert.Equal(before.Except(after).FirstOrDefault(), after.Except(before).FirstOrDefault());
        Assert.Equal(before.Count, after.Count);
    }

    [PostgresFact]
    public async Task A_use_case_whose_rows_are_missing_takes_no_command_and_says_so_until_it_is_rebuilt()
    {
        var id = await _ledger.Log(_ledger.Ana);
        await _ledger.Execute("delete from ledger.use_case_current where use_case_id = $1", id);

        var refused = await _ledger.Send(_ledger.Ana, new StateNeed(id, "format", NeedLevel.Wanted, "", null));
        Assert.Equal("rebuilding", refused.Refusal!.Code);

        await _ledger.Rebuild();
        Assert.Equal(2, (await _ledger.Send(_ledger.Ana, new StateNeed(id, "format", NeedLevel.Wanted, "", null))).Value!.Version);
    }

    [PostgresFact]
    public async Task Rebuilding_refuses_no_command_and_hides_nothing_while_people_go_on()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 8; i++)
            ids.Add(await _ledger.Log(_ledger.Ana, $"Busy {i}", LedgerHost.Need("knowledge")));
        using var stop = new CancellationTokenSource();
        var writing = ids.Select(id => Task.Run(async () =>
        {
            var recorded = 0;
            while (!stop.IsCancellationRequested)
            {
                var outcome = await _ledger.Send(_ledger.Ben, new StateNeed(id, "style", (NeedLevel)(recorded % 3), $"Turn {recorded}", null));
                Assert.Null(outcome.Refusal);
                var view = await _ledger.Send(_ledger.Viewer, new GetUseCase(id, PointInTime.Now));
                Assert.Equal(outcome.Value!.Version, view?.Version);
                recorded++;
            }

            return recorded;
        })).ToList();

        for (var i = 0; i < 3; i++)
            Assert.Empty(await _ledger.RebuildUseCases());
        await stop.CancelAsync();
        var recorded = await Task.WhenAll(writing);

        Assert.All(recorded, r => Assert.True(r > 0));
        for (var i = 0; i < ids.Count; i++)
            Assert.Equal(recorded[i] + 2, (await _ledger.Send(_ledger.Viewer, new GetHistory(ids[i]))).Count);
        await _ledger.CaughtUp();
        var before = await _ledger.Documents();
        await _ledger.RebuildUseCases();
        var after = await _ledger.Documents();
        Assert.Empty(before.Except(after));
        Assert.Equal(before.Count, after.Count);
    }

    [PostgresFact]
    public async Task A_use_case_that_cannot_be_folded_is_named_keeps_its_rows_and_holds_up_no_other()
    {
        var (broken, whole) = (await _ledger.Log(_ledger.Ana, "Broken"), await _ledger.Log(_ledger.Ana, "Whole"));
        await _ledger.Send(_ledger.Ana, new AddComment(broken, "Hm"));
        await _ledger.Execute("update ledger.mt_events set data = '{\"text\": 7}' where stream_id = $1 and version = 2", broken);
        try
        {
            await _ledger.Execute("delete from ledger.use_case_current where use_case_id = $1", whole);

            var setAside = Assert.Single(await _ledger.RebuildUseCases());

            Assert.Equal((LedgerHost.Workspace, broken), (setAside.Workspace, setAside.UseCaseId));
            Assert.Contains("Event 2 (comment_added)", setAside.Reason, StringComparison.Ordinal);
            Assert.NotNull(await _ledger.Send(_ledger.Ana, new GetUseCase(whole, PointInTime.Now)));
            Assert.Equal(2, (await _ledger.Send(_ledger.Ana, new GetUseCase(broken, PointInTime.Now)))!.Version);
        }
        finally
        {
            await _ledger.Execute("delete from ledger.mt_events where stream_id = $1", broken);
            await _ledger.Execute("delete from ledger.mt_streams where id = $1", broken);
        }
    }

    [PostgresFact]
    public async Task The_past_of_a_long_history_reads_the_same_from_a_snapshot_as_from_the_first_event()
    {
        var id = await _ledger.Log(_ledger.Ana, "Long", LedgerHost.Need("knowledge"));
        for (var i = 0; i < 230; i++)
        {
            _ledger.Clock.Advance(TimeSpan.FromMinutes(1));
            IRequest<Result<AppendResult>> command = (i % 5) switch
            {
                0 => new StateNeed(id, "behaviour", (NeedLevel)(i % 3), $"Turn {i}", null),
                1 => new AnswerQuestion(id, "capable", (AnswerValue)(i % 3), "", null),
                2 => new AddComment(id, $"No. {i}"),
                3 => new RecordDecision(id, ["rag"], $"As of {i}", [], "", "", null),
                _ => new TakeMeasurement(id, "goodExamples", i, "", null),
            };
            Assert.Null((await _ledger.Send(i % 2 == 0 ? _ledger.Ana : _ledger.Ben, command)).Refusal);
        }

        await using var session = _ledger.Store.QuerySession(LedgerHost.Workspace);
        var events = await session.Events.FetchStreamAsync(id);
        FrameworkLookup frameworks = PublishedFrameworks.Of;
        var whole = events.Select(e => (IUseCaseEvent)e.Data).ToList();
        foreach (var version in new[] { 1, 99, 100, 101, 150, 199, 200, 201, events.Count })
        {
            var expected = JsonSerializer.Serialize(Assessment.Of(whole.Take(version).ToList(), frameworks));
            var byVersion = await _ledger.Send(_ledger.Viewer, new GetUseCase(id, PointInTime.OfVersion(version)));
            var byTime = await _ledger.Send(_ledger.Viewer, new GetUseCase(id, PointInTime.OfInstant(events[version - 1].Timestamp)));

            Assert.Equal(expected, JsonSerializer.Serialize(byVersion!.Assessment));
            Assert.True(byTime!.Version >= version);
            Assert.Equal(JsonSerializer.Serialize(Assessment.Of(whole.Take((int)byTime.Version).ToList(), frameworks)), JsonSerializer.Serialize(byTime.Assessment));
        }
    }

    [PostgresFact]
    public async Task The_worked_examples_recommend_what_the_lesson_decides()
    {
        await _ledger.Send(_ledger.Ana, new SeedSamples());
        await _ledger.Send(_ledger.Ana, new SeedSamples());
        await _ledger.CaughtUp();

        var page = await Browse(new BrowsePortfolio { Today = new DateOnly(2026, 3, 2), Search = "" });

        var targets = page.Rows.Where(r => r.Title != "Busy").ToDictionary(r => r.Title, r => r.TargetKey);
        var bot = page.Rows.Single(r => r.Title == "Customer support bot");
        var told = await _ledger.Send(_ledger.Viewer, new GetHistory(bot.Id));
        Assert.Equal(3, told.Select(e => e.ActorId).Distinct().Count());
        Assert.Equal(63, Math.Round((_ledger.Clock.GetUtcNow() - told[0].At).TotalDays));
        Assert.Equal("rag", targets["Customer support bot"]);
        Assert.Equal("rag+fineTuning", targets["Legal contract generator"]);
        Assert.Equal("rag+fineTuning", targets["Code review assistant"]);
        Assert.Equal("fineTuning", targets["Translation service"]);
        var first = page.Rows.First(r => r.Title != "Busy");
        Assert.Equal("Customer support bot", first.Title);
        Assert.Equal(UseCaseState.Drifted, first.StateOn(new DateOnly(2026, 3, 2)));
        Assert.False(page.Rows.Single(r => r.Title == "Code review assistant").Follows);
        Assert.True(page.Rows.Single(r => r.Title == "Legal contract generator").Follows);
    }

    [PostgresFact]
    public async Task The_portfolio_finds_filters_counts_and_looks_back()
    {
        var today = DateOnly.FromDateTime(_ledger.Clock.GetUtcNow().UtcDateTime);
        var start = _ledger.Clock.GetUtcNow();
        _ledger.Clock.Advance(TimeSpan.FromMinutes(5));
        var id = await _ledger.Log(_ledger.Ana, "Zebra 100% <b>crossing</b>", LedgerHost.Need("knowledge"));
        _ledger.Clock.Advance(TimeSpan.FromMinutes(5));
        var undecided = _ledger.Clock.GetUtcNow();
        _ledger.Clock.Advance(TimeSpan.FromMinutes(5));
        await _ledger.Send(_ledger.Ana, new RecordDecision(id, ["rag"], "Yes", [], "", "", null));
        await _ledger.CaughtUp();

        var found = await Browse(new BrowsePortfolio { Today = today, Search = "CROSSING 100%" });
        var decided = await Browse(new BrowsePortfolio { Today = today, Search = "zebra", State = UseCaseState.Decided, Target = "rag", Sort = PortfolioSort.Title });
        var none = await Browse(new BrowsePortfolio { Today = today, Search = "zebra", State = UseCaseState.Undecided });
        var past = await Browse(new BrowsePortfolio { Today = today, Search = "zebra", AsOf = undecided });
        var before = await Browse(new BrowsePortfolio { Today = today, Search = "zebra", AsOf = start });
        await _ledger.Send(_ledger.Ana, new ArchiveUseCase(id, true, "", null));
        await _ledger.CaughtUp();
        var archived = await Browse(new BrowsePortfolio { Today = today, State = UseCaseState.Archived });

        Assert.Equal(id, Assert.Single(found.Rows).Id);
        Assert.Equal(1, found.Matching);
        Assert.Single(decided.Rows);
        Assert.Empty(none.Rows);
        Assert.Equal(0, none.Matching);
        Assert.Equal(UseCaseState.Undecided, Assert.Single(past.Rows).StateOn(today));
        Assert.Empty(before.Rows);
        Assert.Equal(1, archived.ByState[UseCaseState.Archived]);
        Assert.Equal(id, Assert.Single(archived.Rows).Id);
    }

    private async Task TieSettleAskAndWait(Guid id)
    {
        (Actor By, IRequest<Result<AppendResult>> Command)[] commands =
        [
            (_ledger.Ana, new AnswerQuestion(id, "capable", AnswerValue.Yes, "", null)),
            (_ledger.Ben, new AnswerQuestion(id, "capable", AnswerValue.No, "", null)),
            (_ledger.Ana, new SettleAnswer(id, "capable", AnswerValue.Yes, "The course", null)),
            (_ledger.Ana, new AssignQuestion(id, "affordable", _ledger.Ben.MemberId, "", null)),
            (_ledger.Ben, new AssignQuestion(id, "stableUseCase", _ledger.Ana.MemberId, "", null)),
            (_ledger.Ben, new AssignQuestion(id, "stableUseCase", null, "", null)),
            (_ledger.Ben, new SetRevisitCondition(id, "goodExamples", Comparison.AtLeast, 200, "", null)),
            (_ledger.Ben, new TakeMeasurement(id, "goodExamples", 200, "", null)),
            (_ledger.Ana, new ChangeOwner(id, _ledger.Ben.MemberId, "", null)),
            (_ledger.Ana, new ChangeTags(id, ["Pilot"], [], null)),
            (_ledger.Ana, new ChangeTags(id, ["Équipe"], ["pilot"], null)),
            (_ledger.Ana, new SetRevisitDate(id, new DateOnly(2030, 1, 1), "", null)),
            (_ledger.Ana, new RecordDecision(id, ["systemPrompt"], "Cheap", [], "", "", null)),
            (_ledger.Ana, new StateNeed(id, "style", NeedLevel.Critical, "", null)),
            (_ledger.Ana, new AnswerQuestion(id, "qualityTrainingData", AnswerValue.Yes, "", null)),
            (_ledger.Ben, new AnswerQuestion(id, "qualityTrainingData", AnswerValue.No, "", null)),
        ];
        foreach (var (by, command) in commands)
            Assert.InRange((await _ledger.Send(by, command)).Value?.Events ?? 0, 1, 2);
    }

    private Task<PortfolioPage> Browse(BrowsePortfolio request) => _ledger.Send(_ledger.Viewer, request);
}
