using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Web.Tests.UseCasePages;

public class MomentTests : OpenedUseCase
{
    [Fact]
    public void An_unknown_use_case_says_so_and_leads_back()
    {
        var page = Open(id: Guid.NewGuid());

        Assert.Contains("This use case does not exist in this workspace.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("/portfolio", page.Find("a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("99")]
    [InlineData("2020-01-01")]
    public void What_is_no_moment_of_it_is_named_and_leads_to_now(string asOf)
    {
        var page = Open($"?asOf={asOf}");

        Assert.Contains($"This use case has no event or date “{asOf}”.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/use-cases/{Story.Id}", page.Find("a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/why")]
    [InlineData("/history")]
    [InlineData("/decision")]
    public void Every_tab_shows_a_past_moment_with_a_banner_and_nothing_to_change(string tab)
    {
        Story.By(Member, new NeedStated("knowledge", NeedLevel.Critical, "The manuals."), new CommentAdded(Guid.NewGuid(), Member, "Look here."));

        var page = Open($"{tab}?asOf=2");

        Assert.StartsWith("As of 28 Feb 2026, 14:00 (event 2), after Tomasz recorded Style: wanted. 2 later events.", Words(page.Find(".moment p")), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("main form, textarea, input:not([disabled])"));
        Assert.All(page.FindAll("nav.tabs a"), link => Assert.EndsWith("?asOf=2", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_time_shows_what_stood_then()
    {
        Story.By(Member, new NeedStated("knowledge", NeedLevel.Critical, ""));

        var page = Open("?asOf=2026-02-28T14:30:00Z");

        Assert.Equal("Wanted", Chosen(page, "needs.style"));
        Assert.Equal("Not answered", Chosen(page, "needs.knowledge"));
    }

    [Fact]
    public void A_drifted_decision_says_since_when_through_whom_and_what_is_recommended_instead()
    {
        Story.By(Member, new DecisionRecorded(Guid.NewGuid(), Member, ["systemPrompt"], "Simple.", [], "", ""));
        Story.By(Tomasz, new NeedStated("knowledge", NeedLevel.Critical, "The manuals."));

        var banner = Words(Open().Find("section.drift"));

        Assert.StartsWith("No longer matches the recommendation since 28 Feb 2026: Tomasz recorded Knowledge: critical.", banner, StringComparison.Ordinal);
        Assert.Contains("Before: System prompt.", banner, StringComparison.Ordinal);
    }

    [Fact]
    public void History_shows_the_newest_first_and_filters_by_kind_in_the_address()
    {
        Story.By(Member, new CommentAdded(Guid.NewGuid(), Member, "Look here."));
        var page = Open("/history");
        Assert.Equal(["3", "2", "1"], page.FindAll(".event .version").Select(v => v.TextContent));

        page.Find("#kind").Change("need");
        Assert.EndsWith("?kind=need", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal(["2"], page.FindAll(".event .version").Select(v => v.TextContent)));
    }

    [Fact]
    public void The_timelines_cursor_stands_in_the_address()
    {
        Story.By(Member, new CommentAdded(Guid.NewGuid(), Member, "Look here."));
        var page = Open("/history");

        page.Find("[role=slider]").KeyDown("ArrowLeft");

        page.WaitForAssertion(() => Assert.EndsWith("/history?asOf=2", Navigation.Uri, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("after Tomasz recorded", Words(page.Find(".moment")), StringComparison.Ordinal));
    }

    [Fact]
    public void Two_points_are_compared_in_words_by_what_they_are_about()
    {
        Story.By(Tomasz, new NeedStated("knowledge", NeedLevel.Critical, "The manuals."));

        var page = Open("/history?from=3&to=1");

        Assert.Equal(["Recommendation", "Rules", "Needs"], page.FindAll(".comparison h3").Select(h => h.TextContent));
        Assert.Contains("Knowledge: critical (was not answered).", page.Find(".comparison").TextContent, StringComparison.Ordinal);

        page.Find(".comparison header button").Click();
        Assert.EndsWith("/history", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_names_the_rules_that_fired_and_their_facts()
    {
        var page = Open("/why");

        Assert.Equal("Style", page.Find(".rule .fact .name").TextContent);
        Assert.Equal("wanted", page.Find(".rule .fact .value").TextContent);
        Assert.Equal("Tomasz", page.Find(".rule .fact .who").TextContent);
    }
}
