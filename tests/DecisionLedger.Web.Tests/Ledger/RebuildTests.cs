using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Features.Samples.Plant;
using DecisionLedger.Web.Features.UseCases.AnswerQuestion;
using DecisionLedger.Web.Features.UseCases.Archive;
using DecisionLedger.Web.Features.UseCases.AssignQuestion;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.RecordDecision;
using DecisionLedger.Web.Features.UseCases.SetRevisitCondition;
using DecisionLedger.Web.Features.UseCases.SettleAnswer;
using DecisionLedger.Web.Features.UseCases.StateNeed;
using DecisionLedger.Web.Features.UseCases.TakeMeasurement;
using DecisionLedger.Web.Ledger;
using DecisionLedger.Web.Tests.Ground;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Ledger;

public sealed class RebuildTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private readonly LedgerHost _ledger = fixture.Host;

    [PostgresFact]
    public async Task Rebuilding_gives_what_was_there_with_many_events_of_one_stream_in_a_page_and_several_workspaces()
    {
        await _ledger.Send(_ledger.Ana, new PlantSamples());
        await _ledger.Send(_ledger.Stranger, new PlantSamples());
        var id = await _ledger.Log(_ledger.Ana, "Busy", LedgerHost.Need("knowledge"));
        for (var i = 0; i < 60; i++)
            await _ledger.Send(_ledger.Ben, new StateNeed(id, "behaviour", i % 2 == 0 ? NeedLevel.Wanted : NeedLevel.NotNeeded, $"Turn {i}", null));
        await TieSettleAskAndWait(id);
        await _ledger.CaughtUp();
        var before = await _ledger.Documents();

        using (var daemon = await _ledger.Store.BuildProjectionDaemonAsync())
        {
            await daemon.RebuildProjectionAsync(LedgerRegistration.RecordingProjectionName, CancellationToken.None);
        }

        await _ledger.Services.GetRequiredService<PortfolioRebuild>().RunAsync(_ => { }, CancellationToken.None);

        var after = await _ledger.Documents();
        Assert.True(before.Count > 150, $"Only {before.Count} documents");
        Assert.Equal(before.Except(after), after.Except(before));
        Assert.Equal(before.Count, after.Count);
    }

    [PostgresFact]
    public async Task While_a_use_case_is_being_rebuilt_nothing_is_recorded_and_it_is_said_and_then_it_goes_on()
    {
        var id = await _ledger.Log(_ledger.Ana);
        await using (var session = _ledger.Store.LightweightSession(LedgerHost.Workspace))
        {
            session.Delete<CurrentRecommendation>(id);
            await session.SaveChangesAsync();
        }

        var refused = await _ledger.Send(_ledger.Ana, new StateNeed(id, "format", NeedLevel.Wanted, "", null));
        Assert.Equal("rebuilding", refused.Refusal!.Code);
        Assert.Single(await _ledger.Send(_ledger.Ana, new GetHistory(id)));

        using (var daemon = await _ledger.Store.BuildProjectionDaemonAsync())
            await daemon.RebuildProjectionAsync(LedgerRegistration.RecordingProjectionName, CancellationToken.None);
        Assert.Equal(2, (await _ledger.Send(_ledger.Ana, new StateNeed(id, "format", NeedLevel.Wanted, "", null))).Value!.Version);
    }

    [PostgresFact]
    public async Task The_worked_examples_recommend_what_the_lesson_decides()
    {
        await _ledger.Send(_ledger.Ana, new PlantSamples());
        await _ledger.Send(_ledger.Ana, new PlantSamples());
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
        Assert.Equal("Customer support bot", page.Rows[0].Title);
        Assert.Equal(UseCaseState.Drifted, page.Rows[0].StateOn(new DateOnly(2026, 3, 2)));
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
        (Actor By, IRequest<Outcome<Recorded>> Command)[] commands =
        [
            (_ledger.Ana, new AnswerQuestion(id, "capable", AnswerValue.Yes, "", null)),
            (_ledger.Ben, new AnswerQuestion(id, "capable", AnswerValue.No, "", null)),
            (_ledger.Ana, new SettleAnswer(id, "capable", AnswerValue.Yes, "The course", null)),
            (_ledger.Ana, new AssignQuestion(id, "affordable", _ledger.Ben.MemberId, "", null)),
            (_ledger.Ben, new AssignQuestion(id, "stableUseCase", _ledger.Ana.MemberId, "", null)),
            (_ledger.Ben, new AssignQuestion(id, "stableUseCase", null, "", null)),
            (_ledger.Ben, new SetRevisitCondition(id, "goodExamples", Comparison.AtLeast, 200, "", null)),
            (_ledger.Ben, new TakeMeasurement(id, "goodExamples", 200, "", null)),
        ];
        foreach (var (by, command) in commands)
            Assert.Equal(1, (await _ledger.Send(by, command)).Value?.Events);
    }

    private Task<PortfolioPage> Browse(BrowsePortfolio request) => _ledger.Send(_ledger.Viewer, request);
}
