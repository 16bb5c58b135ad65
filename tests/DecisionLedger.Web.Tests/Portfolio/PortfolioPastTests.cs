using System.Text.Json;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.Samples.Seed;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using DecisionLedger.Web.Tests.Ledger;
using MediatR;

namespace DecisionLedger.Web.Tests.Portfolio;

/// <summary>What the portfolio says of an earlier moment is what it said at that moment: rows, order, search and counts.</summary>
public sealed class PortfolioPastTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private readonly LedgerHost _ledger = fixture.Host;

    [PostgresFact]
    public async Task Every_view_of_the_past_is_what_the_view_was_when_it_was_now()
    {
        await _ledger.Send(_ledger.Ana, new SeedSamples());
        _ledger.Clock.Advance(TimeSpan.FromHours(2));
        var seen = new List<(DateTimeOffset At, string Views)>();
        var id = await _ledger.Log(_ledger.Ana, "Zebra Übersicht", LedgerHost.Need("knowledge"));
        var other = await _ledger.Log(_ledger.Ana, "alpha of the team", LedgerHost.Need("style"));
        IRequest<Result<AppendResult>>[] steps =
        [
            new RecordDecision(id, ["rag"], "Yes", [], "", "", null),
            new EditUseCase(id, "Antelope", null, "", null),
            new AddComment(other, "Look at this"),
            new SetRevisitDate(other, DateOnly.FromDateTime(_ledger.Clock.GetUtcNow().UtcDateTime).AddDays(2), "", null),
            new StateNeed(id, "behaviour", NeedLevel.Critical, "", null),
            new EditUseCase(other, null, "Another requirement, with präzedenz", "", null),
            new StateNeed(id, "style", NeedLevel.Critical, "", null),
            new ArchiveUseCase(other, true, "", null),
            new ArchiveUseCase(other, false, "", null),
        ];
        foreach (var step in steps)
        {
            await Keep();
            _ledger.Clock.Advance(TimeSpan.FromHours(7));
            Assert.Null((await _ledger.Send(_ledger.Ana, step)).Refusal);
        }

        await Keep();
        _ledger.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var (at, views) in seen)
            Assert.Equal(views, await Views(at, at));

        async Task Keep()
        {
            await _ledger.CaughtUp();
            var now = _ledger.Clock.GetUtcNow();
            seen.Add((now, await Views(null, now)));
        }
    }

    [PostgresFact]
    public async Task Every_count_beside_a_filter_is_the_number_of_its_rows_archived_ones_too()
    {
        var kept = await _ledger.Log(_ledger.Ana, "Kept", LedgerHost.Need("knowledge"));
        var archived = await _ledger.Log(_ledger.Ana, "Put away", LedgerHost.Need("knowledge"));
        Assert.Null((await _ledger.Send(_ledger.Ana, new ArchiveUseCase(archived, true, "", null))).Refusal);
        await _ledger.CaughtUp();
        var all = await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today });
        foreach (var state in Enum.GetValues<UseCaseState>().Cast<UseCaseState?>().Append(null))
        {
            foreach (var target in all.Counts.Select(c => (string?)c.Target).Distinct().Append(null))
            {
                foreach (var sort in new[] { PortfolioSort.Pressing, PortfolioSort.Title })
                {
                    var page = await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today, State = state, Target = target, Sort = sort, Take = 500 });
                    Assert.Equal(page.Matching, page.Rows.Count);
                    Assert.Equal(page.Matching, PortfolioCount.Of(all.Counts, state, target));
                }
            }
        }

        var rag = await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today, Target = "rag", Take = 500 });
        Assert.Equal(rag.ByTarget["rag"], rag.Rows.Count);
        Assert.Contains(kept, rag.Rows.Select(r => r.Id));
        Assert.DoesNotContain(archived, rag.Rows.Select(r => r.Id));
    }

    [PostgresFact]
    public async Task A_past_day_sorts_by_the_day_of_logging_and_finds_and_shows_the_requirement_of_that_day()
    {
        var mark = Guid.NewGuid().ToString("N");
        var first = await _ledger.Log(_ledger.Ana, $"{mark} first", LedgerHost.Need("knowledge"));
        _ledger.Clock.Advance(TimeSpan.FromHours(1));
        var second = await _ledger.Log(_ledger.Ana, $"{mark} second", LedgerHost.Need("knowledge"));
        Assert.Null((await _ledger.Send(_ledger.Ana, new EditUseCase(first, null, "Read the lantern manuals", "", null))).Refusal);
        _ledger.Clock.Advance(TimeSpan.FromHours(1));
        var at = _ledger.Clock.GetUtcNow();
        _ledger.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null((await _ledger.Send(_ledger.Ana, new EditUseCase(first, null, "Something else", "", null))).Refusal);
        await _ledger.CaughtUp();

        var logged = await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today, AsOf = at, Sort = PortfolioSort.Logged, Search = mark });
        Assert.Equal([second, first], logged.Rows.Select(r => r.Id));
        var found = await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today, AsOf = at, Search = $"{mark} lantern" });
        Assert.Equal("Read the lantern manuals", Assert.Single(found.Rows).Requirement);
    }

    [PostgresFact]
    public async Task Words_are_found_without_their_accents_in_part_and_however_short()
    {
        var id = await _ledger.Log(_ledger.Ana, "Présentation Łódź Straße 100%_x", LedgerHost.Need("knowledge"));
        await _ledger.CaughtUp();

        foreach (var words in new[] { "presentation", "PRÉSENT lodz", "strasse", "100%", "0%_x", "dź", "é" })
            Assert.Contains(id, (await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today, Search = words, Take = 500 })).Rows.Select(r => r.Id));
        foreach (var words in new[] { "100%x", "pr%n", "\ud800", "a\0b" })
            Assert.DoesNotContain(id, (await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today, Search = words, Take = 500 })).Rows.Select(r => r.Id));
    }

    [PostgresFact]
    public async Task Reading_on_and_back_meets_every_row_once_though_others_come_meanwhile()
    {
        var mark = Guid.NewGuid().ToString("N");
        var logged = new List<Guid>();
        for (var i = 0; i < 9; i++)
        {
            logged.Add(await _ledger.Log(_ledger.Ana, $"{mark} {(char)('a' + (i * 7 % 9))}", i % 3 == 0 ? [] : [LedgerHost.Need(i % 2 == 0 ? "knowledge" : "style")]));
            _ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await _ledger.CaughtUp();
        foreach (var sort in Enum.GetValues<PortfolioSort>())
        {
            foreach (var search in new[] { mark, "" })
            {
                var request = new BrowsePortfolio { Today = Today, Search = search, Sort = sort, Take = 2 };
                var whole = (await _ledger.Send(_ledger.Viewer, request with { Take = 500 })).Rows.Select(r => r.Id).ToList();
                List<Guid> met = [];
                List<PortfolioPage> pages = [];
                for (PortfolioPage? page = null; page is null || page.Next is not null;)
                {
                    page = await _ledger.Send(_ledger.Viewer, request with { After = page?.Next });
                    met.AddRange(page.Rows.Select(r => r.Id));
                    pages.Add(page);
                    if (pages.Count > 3)
                        continue;
                    await _ledger.Log(_ledger.Ana, $"{mark} between", LedgerHost.Need("format"));
                    _ledger.Clock.Advance(TimeSpan.FromMinutes(1));
                    await _ledger.CaughtUp();
                }

                Assert.Equal(met.Count, met.Distinct().Count());
                Assert.Equal(whole, met.Where(whole.Contains));
                for (var i = pages.Count - 1; i > 0; i--)
                {
                    var back = await _ledger.Send(_ledger.Viewer, request with { Before = pages[i].Previous });
                    Assert.Equal(2, back.Rows.Count);
                    Assert.DoesNotContain(back.Rows, r => pages[i].Rows.Any(p => p.Id == r.Id));
                    Assert.NotNull(back.Next);
                }
            }
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(_ledger.Clock.GetUtcNow().UtcDateTime);

    /// <summary>Every order, filter and search, as text to compare.</summary>
    private async Task<string> Views(DateTimeOffset? asOf, DateTimeOffset day)
    {
        var request = new BrowsePortfolio { Today = DateOnly.FromDateTime(day.UtcDateTime), AsOf = asOf, Take = 500 };
        List<BrowsePortfolio> requests =
        [
            .. Enum.GetValues<PortfolioSort>().Select(s => request with { Sort = s }),
            .. Enum.GetValues<PortfolioSort>().Select(s => request with { Sort = s, Search = "the a" }),
            .. Enum.GetValues<UseCaseState>().Select(s => request with { State = s }),
            request with { Target = "rag" },
            request with { Target = "rag+fineTuning", Sort = PortfolioSort.Title },
            request with { Search = "zebra" },
            request with { Search = "antelope" },
            request with { Search = "another prazedenz", State = UseCaseState.Undecided },
        ];
        var views = new List<string>();
        foreach (var one in requests)
        {
            var page = await _ledger.Send(_ledger.Viewer, one);
            views.Add(JsonSerializer.Serialize(new
            {
                Rows = page.Rows.Select(r => new { Row = r, State = r.StateOn(one.Today), Support = r.Support.ToString() }),
                page.Matching,
                ByState = page.ByState.OrderBy(s => s.Key),
                ByTarget = page.ByTarget.OrderBy(t => t.Key, StringComparer.Ordinal),
                Frameworks = page.Frameworks.Keys.Select(k => k.ToString()),
            }));
        }

        return string.Join('\n', views);
    }
}
