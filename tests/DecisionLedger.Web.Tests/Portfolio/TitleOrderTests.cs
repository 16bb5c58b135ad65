using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Tests.Infrastructure;
using DecisionLedger.Web.Tests.Ledger;

namespace DecisionLedger.Web.Tests.Portfolio;

/// <summary>Titles sort as people sort them: numbers by value, accented letters beside the plain ones.</summary>
public sealed class TitleOrderTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private static readonly string[] InOrder = ["1 apple", "Ärger", "bot 2", "Bot 3 of 12", "bot 10", "Bot 10 b", "Émile", "Łódź", "Zebra", "Ωmega"];

    [PostgresFact]
    public async Task Titles_sort_naturally_on_one_page_and_from_page_to_page_forwards_and_back()
    {
        var ledger = fixture.Host;
        foreach (var title in InOrder.Reverse())
            await ledger.Log(ledger.Ana, $"{title} (order)");
        await ledger.CaughtUp();
        var request = new BrowsePortfolio { Today = DateOnly.FromDateTime(ledger.Clock.GetUtcNow().UtcDateTime), Sort = PortfolioSort.Title, Search = "(order)", Take = 3 };

        List<PortfolioPage> pages = [];
        do
            pages.Add(await ledger.Send(ledger.Viewer, request with { After = pages.LastOrDefault()?.Next }));
        while (pages[^1].Next is not null);
        Assert.Equal(InOrder.Select(t => $"{t} (order)"), pages.SelectMany(p => p.Rows).Select(r => r.Title));

        for (var i = pages.Count - 1; i > 0; i--)
        {
            var back = await ledger.Send(ledger.Viewer, request with { Before = pages[i].Previous });
            Assert.Equal(pages[i - 1].Rows.Select(r => r.Title), back.Rows.Select(r => r.Title));
        }
    }
}
