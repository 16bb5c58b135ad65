using DecisionLedger.Web.Features.Portfolio.SavedViews;
using DecisionLedger.Web.Tests.Infrastructure;
using DecisionLedger.Web.Tests.Ledger;

namespace DecisionLedger.Web.Tests.Portfolio;

/// <summary>A saved view belongs to one member and one workspace.</summary>
public sealed class SavedViewTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private readonly LedgerHost _ledger = fixture.Host;

    [PostgresFact]
    public async Task A_view_is_saved_replaced_renamed_and_deleted_by_its_member_alone()
    {
        var saved = (await _ledger.Send(_ledger.Ana, new SaveView(" Mine ", "/portfolio?state=drifted"))).Value!;
        var replaced = (await _ledger.Send(_ledger.Ana, new SaveView("mine", "/portfolio?state=contested"))).Value!;
        Assert.Equal(saved.Id, replaced.Id);
        Assert.Equal(["/portfolio?state=contested"], (await _ledger.Send(_ledger.Ana, new ListSavedViews())).Select(v => v.Href));
        Assert.Empty(await _ledger.Send(_ledger.Viewer, new ListSavedViews()));
        Assert.Equal("not-found", (await _ledger.Send(_ledger.Viewer, new RenameView(saved.Id, "Stolen"))).Refusal!.Code);
        Assert.Equal("not-found", (await _ledger.Send(_ledger.Viewer, new DeleteView(saved.Id))).Refusal!.Code);

        var other = (await _ledger.Send(_ledger.Ana, new SaveView("Other", "/portfolio"))).Value!;
        Assert.Equal("taken", (await _ledger.Send(_ledger.Ana, new RenameView(other.Id, "MINE"))).Refusal!.Code);
        Assert.Equal("Ours", (await _ledger.Send(_ledger.Ana, new RenameView(other.Id, "Ours"))).Value!.Name);
        Assert.Null((await _ledger.Send(_ledger.Ana, new DeleteView(saved.Id))).Refusal);
        Assert.Equal(["Ours"], (await _ledger.Send(_ledger.Ana, new ListSavedViews())).Select(v => v.Name));
    }

    [PostgresFact]
    public async Task A_view_needs_a_name_and_leads_nowhere_but_to_the_portfolio()
    {
        Assert.Equal("empty", (await _ledger.Send(_ledger.Viewer, new SaveView(" ", "/portfolio"))).Refusal!.Code);
        Assert.Equal("out-of-range", (await _ledger.Send(_ledger.Viewer, new SaveView(new string('x', 61), "/portfolio"))).Refusal!.Code);
        Assert.NotNull((await _ledger.Send(_ledger.Viewer, new SaveView("Elsewhere", "https://example.org"))).Refusal);
    }
}
