using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Frameworks;

/// <summary>Refusals, two who write the same draft, and the copy that the browser keeps: nothing that was typed is lost.</summary>
public class DraftTogetherTests : OpenedDraft
{
    [Fact]
    public async Task A_refusal_keeps_what_was_typed()
    {
        Answer = _ => new Refusal("too-long", "The document has more than 600,000 characters.", "text");
        var page = Open();
        await Change(page, At("$.name"), "Mine");
        await Act(page, () => page.Find("form").Submit());

        Assert.Contains("The document has more than 600,000 characters.", page.Find(".error-panel").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", Field(page, "$.name").GetAttribute("value"));
        Assert.Equal("Not saved yet", page.Find(".unsaved").TextContent);
        Assert.Empty(Kept.Invocations["forget"]);
    }

    [Fact]
    public async Task Mine_is_kept_over_theirs_only_once_it_was_asked_for()
    {
        var page = await Conflict();
        Assert.Contains("Ben saved this draft after you opened it, so your changes are not saved.", page.Find(".outcome").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", Field(page, "$.name").GetAttribute("value"));

        Answer = _ => new AppendResult(Guid.Empty, 10, 1);
        await Act(page, () => Button(page, "Overwrite with mine").Click());

        Assert.Equal(new ExpectedVersion(9, true), Saved[^1].Expected);
        Assert.Equal("Mine", Framework.Parse(Saved[^1].Text, "hosting").Name);
        Assert.Empty(page.FindAll(".error-panel"));
        Assert.Equal("Saved", page.Find(".unsaved").TextContent);
    }

    [Fact]
    public async Task Theirs_is_taken_where_the_reader_says_so_and_can_be_undone()
    {
        var page = await Conflict();
        await Act(page, () => Button(page, "Use theirs").Click());

        Assert.Equal("Theirs", Field(page, "$.name").GetAttribute("value"));
        Assert.Equal("", page.Find(".unsaved").TextContent);
        Assert.Single(Saved);

        await Act(page, () => Button(page, "Undo").Click());
        Assert.Equal("Mine", Field(page, "$.name").GetAttribute("value"));
        Answer = _ => new AppendResult(Guid.Empty, 10, 1);
        await Act(page, () => page.Find("form").Submit());
        Assert.Equal(new ExpectedVersion(9, true), Saved[^1].Expected);
    }

    [Fact]
    public async Task A_copy_that_the_browser_kept_is_offered_and_saved_as_what_its_writer_had_seen()
    {
        Copy = new() { ["id"] = "abc.3", ["text"] = Text.Replace("Where to host", "Kept", StringComparison.Ordinal), ["savedAt"] = "2026-03-03T11:00:00Z" };
        var page = Open();
        Assert.Equal("Where to host", Field(page, "$.name").GetAttribute("value"));

        await Act(page, () => Button(page, "Restore changes").Click());
        Assert.Equal("Kept", Field(page, "$.name").GetAttribute("value"));
        await Act(page, () => page.Find("form").Submit());

        Assert.Equal(new ExpectedVersion(3, true), Saved[0].Expected);
    }

    [Fact]
    public void A_copy_that_says_what_is_saved_is_not_offered()
    {
        Copy = new() { ["id"] = "abc.4", ["text"] = Text.ReplaceLineEndings("\r\n"), ["savedAt"] = "2026-03-03T11:00:00Z" };

        Assert.Empty(Open().FindAll(".notice"));
    }

    [Fact]
    public async Task What_somebody_else_saves_appears_where_nothing_is_unsaved()
    {
        var page = Open();
        BenSaves();

        page.WaitForAssertion(() => Assert.Equal("Theirs", Field(page, "$.name").GetAttribute("value")));
        Assert.Contains("by Ben", page.Markup, StringComparison.Ordinal);
        await Change(page, At("$.name"), "Mine");
        await Act(page, () => page.Find("form").Submit());
        Assert.Equal(new ExpectedVersion(9, true), Assert.Single(Saved).Expected);
    }

    [Fact]
    public async Task What_somebody_else_saves_never_takes_the_place_of_what_is_being_typed()
    {
        var page = Open();
        await Change(page, At("$.name"), "Mine");
        BenSaves();

        page.WaitForAssertion(() => Assert.Contains("Ben saved this draft just now, while you were editing it.", page.Find(".outcome").TextContent, StringComparison.Ordinal));
        Assert.Equal("Mine", Field(page, "$.name").GetAttribute("value"));
        await Act(page, () => Button(page, "Overwrite with mine").Click());
        Assert.Equal(new ExpectedVersion(9, true), Assert.Single(Saved).Expected);
    }

    [Fact]
    public async Task A_draft_that_is_published_or_discarded_meanwhile_leaves_what_was_typed()
    {
        var page = Open();
        await Change(page, At("$.name"), "Mine");
        Draft = null;
        Wake();

        page.WaitForAssertion(() => Assert.Contains("was published or discarded in the meantime", page.Find(".outcome").TextContent, StringComparison.Ordinal));
        Assert.Equal("Mine", Field(page, "$.name").GetAttribute("value"));
    }

    private async Task<IRenderedComponent<DraftPage>> Conflict()
    {
        var page = Open();
        await Change(page, At("$.name"), "Mine");
        Draft = new("hosting", "Where to host", Text.Replace("Where to host", "Theirs", StringComparison.Ordinal), 9, null, Noon, Ben);
        Answer = _ => new Refusal("stale-version", "This was changed meanwhile (event 9), so nothing was saved.");
        await Act(page, () => page.Find("form").Submit());
        return page;
    }

    private void BenSaves()
    {
        Draft = new("hosting", "Where to host", Text.Replace("Where to host", "Theirs", StringComparison.Ordinal), 9, null, Noon, Ben);
        Answer = _ => new AppendResult(Guid.Empty, 10, 1);
        Wake();
    }

    private void Wake() => Services.GetRequiredService<ScreenSubscriptions>().Wake(Workspace, FrameworkVersions.StreamOf("hosting"));
}
