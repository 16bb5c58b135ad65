using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Domain.WhatIfs;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Features.UseCases.WhatIf;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Tests.UseCasePages;

public class WhatIfTests : OpenedUseCase
{
    [Fact]
    public void A_change_is_recorded_nowhere_stands_in_the_address_and_shows_what_would_follow_beside_today()
    {
        var page = Open("/what-if");
        Assert.Equal("Change a fact to see its effect. Nothing is saved.", Summary(page));

        Choose(page, "needs.knowledge", "Critical");

        At(page, $"/use-cases/{Story.Id}/what-if?change=needs.knowledge:critical");
        Assert.Equal("The recommendation would change from System prompt to RAG and System prompt.", Summary(page));
        Assert.Contains(page.FindAll(".differences li"), d => Words(d).StartsWith("+ Now applies:", StringComparison.Ordinal));
        Assert.Equal("Critical", Chosen(page, "needs.knowledge"));
        Assert.Contains("Today: not answered", Words(page.Find("[id='needs.knowledge'] .below")), StringComparison.Ordinal);
        Assert.Equal(2, Story.Version);
    }

    [Fact]
    public void Every_kind_of_fact_can_be_changed_and_each_change_undone_by_a_click()
    {
        var page = Open("/what-if");
        Choose(page, "needs.style", "Not answered");
        At(page, "?change=needs.style:unknown");
        Choose(page, "answers.capable", "Yes");
        At(page, "&change=answers.capable:yes");
        Choose(page, "signs.longPrompts", "Seen");
        At(page, "&change=signs.longPrompts:seen");
        page.Find("[id='measurements.goodExamples'] input").Input("1,200");
        page.WaitForAssertion(() => Assert.Equal("1,200", page.Find("[id='measurements.goodExamples'] input").GetAttribute("value")));
        page.Find("[id='measurements.goodExamples'] input").Change("1,200");
        At(page, "&change=measurements.goodExamples:1200");
        page.Find(".add button").Click();
        page.WaitForElement(".add input[value='RAG']").Change("RAG");
        page.WaitForElement(".add .chosen");
        page.Find(".add input[value='Worked']").Change("Worked");
        page.WaitForElement(".add .button-primary:not([disabled])").Click();
        At(page,
            "/what-if?change=needs.style:unknown&change=answers.capable:yes&change=signs.longPrompts:seen&change=trials.rag:worked&change=measurements.goodExamples:1200");

        page.Find("[id='needs.style'] .below button").Click();
        At(page, "/what-if?change=answers.capable:yes&change=signs.longPrompts:seen&change=trials.rag:worked&change=measurements.goodExamples:1200");
        page.Find("[id='answers.capable'] .below button").Click();
        At(page, "/what-if?change=signs.longPrompts:seen&change=trials.rag:worked&change=measurements.goodExamples:1200");
        Choose(page, "signs.longPrompts", "Not seen");
        At(page, "/what-if?change=trials.rag:worked&change=measurements.goodExamples:1200");
        page.Find(".trial button").Click();
        At(page, "/what-if?change=measurements.goodExamples:1200");
        page.Find("[id='measurements.goodExamples'] .below button").Click();
        At(page, "/what-if");
        Assert.Equal("Wanted", Chosen(page, "needs.style"));
        Assert.Equal("", page.Find("[id='measurements.goodExamples'] input").GetAttribute("value"));
    }

    [Fact]
    public void A_link_shows_the_changes_over_the_facts_as_they_are_now_and_says_what_is_so_already_gone_or_unknown()
    {
        var page = Open($"/what-if?change=needs.style:wanted&change=trials.{Guid.Empty:N}:retracted&change=needs.tone:critical&change=needs.format:critical");

        var notes = page.FindAll(".notes li").Select(Words).ToList();
        Assert.StartsWith("Style: wanted. Already the case.", notes[0], StringComparison.Ordinal);
        Assert.StartsWith("A trial: removed. No longer applies", notes[1], StringComparison.Ordinal);
        Assert.Contains("needs.tone:critical The framework has no need \"tone\"", Words(page.Find("[role=alert]")), StringComparison.Ordinal);
        Assert.Equal("Critical", Chosen(page, "needs.format"));

        page.FindAll(".notes button")[0].Click();
        At(page, $"/what-if?change=needs.format:critical&change=trials.{Guid.Empty:N}:retracted");
        page.FindAll(".notes button")[0].Click();
        At(page, "/what-if?change=needs.format:critical");
    }

    [Fact]
    public void Another_members_change_arrives_on_todays_side_and_the_what_if_stays()
    {
        var page = Open("/what-if?change=needs.format:critical");
        Assert.Equal("System prompt", Today(page));

        Story.By(Tomasz, new NeedStated("knowledge", NeedLevel.Critical, ""));
        Wake();

        page.WaitForAssertion(() => Assert.Equal("RAG and System prompt", Today(page)));
        Assert.Equal("Critical", Chosen(page, "needs.knowledge"));
        Assert.Equal("Critical", Chosen(page, "needs.format"));
    }

    [Fact]
    public void How_certain_each_is_stands_side_by_side()
    {
        ComponentFactories.Clear();
        var page = Open("/what-if?change=needs.format:critical");

        page.WaitForAssertion(() => Assert.Equal("false", page.Find(".certainty").GetAttribute("aria-busy")));

        Assert.Equal(["Early", "Early"], page.FindAll(".certainty tbody tr")[0].QuerySelectorAll("td").Select(Words));
    }

    [Fact]
    public void All_of_it_is_recorded_with_one_reason_after_the_plan_was_shown()
    {
        var page = Open("/what-if?change=needs.format:critical&change=answers.capable:yes");
        page.Find(".outcome .actions .button-primary").Click();
        page.WaitForElement(".record");

        Assert.Equal(["Format: critical", "Answered yes to “Do I have the technical capability to train?”"], page.FindAll(".record ol li").Select(Words));
        page.Find("#what-if-reason").Input("We hired");
        page.WaitForAssertion(() => Assert.Equal("We hired", page.Find("#what-if-reason").GetAttribute("value")));
        page.Find(".record").Submit();

        page.WaitForAssertion(() => Assert.StartsWith("Recorded 2 changes.", Words(page.Find(".alert-success")), StringComparison.Ordinal));
        var sent = Last<RecordWhatIf>();
        Assert.Equal(("We hired", new ExpectedVersion(2, false)), (sent.Reason, sent.Expected));
        Assert.Equal([new NeedChange("format", NeedLevel.Critical), new AnswerChange("capable", AnswerValue.Yes)], sent.Changes);
        At(page, "/what-if");
        Assert.Equal(4, Story.Version);
    }

    [Fact]
    public void The_plan_says_who_stands_in_the_way_and_what_would_really_be_recommended()
    {
        Story.By(Tomasz, new NeedStated("behaviour", NeedLevel.Wanted, ""), new ChecklistAnswered(Tomasz, "capable", AnswerValue.Yes, ""));
        var page = Open("/what-if?change=answers.capable:no");
        page.Find(".outcome .actions .button-primary").Click();
        page.WaitForElement(".record");

        var said = Words(page.Find(".outcome .actions"));
        Assert.Contains("would be tied, not no: Tomasz says yes; you say no.", said, StringComparison.Ordinal);
        Assert.Contains("Recommendation after recording: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_collision_is_told_keeps_the_what_if_and_can_be_recorded_anyway()
    {
        var page = RecordOverAChange();

        Assert.Contains("Tomasz Format: not needed", Words(page.Find(".record .refusal")), StringComparison.Ordinal);
        Assert.Equal("We hired", page.Find("#what-if-reason").GetAttribute("value"));
        Assert.Equal(3, Story.Version);

        page.FindAll(".record .refusal button")[0].Click();

        page.WaitForAssertion(() => Assert.StartsWith("Recorded 2 changes.", Words(page.Find(".alert-success")), StringComparison.Ordinal));
        Assert.Equal(NeedLevel.Critical, Story.Now.UseCase.Needs["format"].Level);
    }

    [Fact]
    public void Taking_theirs_lets_go_of_what_they_changed_and_keeps_the_rest()
    {
        var page = RecordOverAChange();

        page.FindAll(".record .refusal button")[1].Click();

        At(page, "/what-if?change=needs.knowledge:wanted");
        Assert.Equal(3, Story.Version);
    }

    [Fact]
    public void Dropping_all_records_nothing_and_can_be_taken_back()
    {
        var page = Open("/what-if?change=needs.format:critical");
        page.FindAll(".outcome .actions button").Single(b => Words(b) == "Discard changes").Click();
        At(page, "/what-if");
        Assert.Equal("Not answered", Chosen(page, "needs.format"));

        page.WaitForElement(".outcome .actions .button-link").Click();

        At(page, "/what-if?change=needs.format:critical");
        Assert.Equal(2, Story.Version);
    }

    [Fact]
    public void The_way_back_leads_past_every_click_and_another_address_of_the_page_is_read_anew()
    {
        var page = Open("/what-if");
        Choose(page, "needs.knowledge", "Critical");
        At(page, "?change=needs.knowledge:critical");
        Assert.True(Navigation is Bunit.TestDoubles.BunitNavigationManager { History: var history } && history.First().Options.ReplaceHistoryEntry);

        Navigation.NavigateTo($"/use-cases/{Story.Id}/what-if?change=needs.format:wanted");

        page.WaitForAssertion(() => Assert.Equal("Wanted", Chosen(page, "needs.format")));
        Assert.Equal("Not answered", Chosen(page, "needs.knowledge"));
    }

    [Fact]
    public void A_what_if_survives_a_look_at_another_tab()
    {
        var page = Open("/what-if?change=needs.format:critical");
        Navigation.NavigateTo($"/use-cases/{Story.Id}/why");
        page.WaitForState(() => page.FindAll(".what-if").Count == 0);

        Navigation.NavigateTo($"/use-cases/{Story.Id}/what-if");

        page.WaitForAssertion(() => Assert.Equal("Critical", Chosen(page, "needs.format")));
        At(page, "/what-if?change=needs.format:critical");
    }

    [Theory]
    [InlineData("viewer", "Viewers cannot record")]
    [InlineData("past", "You are viewing the past")]
    [InlineData("archived", "This use case is archived")]
    public void Who_may_not_record_may_look_and_share(string why, string said)
    {
        if (why == "viewer")
            Story.Role = WorkspaceRole.Viewer;
        if (why == "archived")
            Story.By(Tomasz, new UseCaseArchived(""));
        var page = Open(why == "past" ? "/what-if?asOf=1" : "/what-if");
        Navigation.NavigateTo(Navigation.Uri);
        if (why == "past")
            page.Render(p => p.Add(x => x.UseCaseId, Story.Id));

        Choose(page, "needs.format", "Critical");

        At(page, why == "past" ? "?asOf=1&change=needs.format:critical" : "?change=needs.format:critical");
        Assert.Empty(page.FindAll(".outcome .actions .button-primary"));
        Assert.Contains(said, Words(page.Find(".outcome .actions")), StringComparison.Ordinal);
        Assert.Contains(page.FindAll(".outcome .actions button"), b => Words(b) == "Copy link");
    }

    private IRenderedComponent<UseCasePage> RecordOverAChange()
    {
        var page = Open("/what-if?change=needs.format:critical&change=needs.knowledge:wanted");
        page.Find(".outcome .actions .button-primary").Click();
        page.WaitForElement(".record");
        page.Find("#what-if-reason").Input("We hired");
        page.WaitForAssertion(() => Assert.Equal("We hired", page.Find("#what-if-reason").GetAttribute("value")));
        Story.By(Tomasz, new NeedStated("format", NeedLevel.NotNeeded, ""));
        Wake();
        page.WaitForAssertion(() => Assert.Contains("Today: not needed", Words(page.Find("[id='needs.format'] .below")), StringComparison.Ordinal));
        page.Find(".record").Submit();
        page.WaitForElement(".record .refusal");
        return page;
    }

    /// <summary>Waits, since certainty is worked out beside what is clicked.</summary>
    private void At(IRenderedComponent<UseCasePage> page, string address) =>
        page.WaitForAssertion(() => Assert.EndsWith(address, Navigation.Uri, StringComparison.Ordinal));

    private static string Summary(IRenderedComponent<UseCasePage> page) => Words(page.Find(".summary"));

    private static string Today(IRenderedComponent<UseCasePage> page) => page.Find(".sides .side .path").GetAttribute("aria-label")!;
}
