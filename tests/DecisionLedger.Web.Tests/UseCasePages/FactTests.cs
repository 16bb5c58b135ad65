using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Tests.UseCasePages;

public class FactTests : OpenedUseCase
{
    [Fact]
    public void A_choice_is_recorded_at_once_and_the_recommendation_moves_beside_it()
    {
        var page = Open();

        Choose(page, "needs.knowledge", "Critical");

        Assert.Equal(new StateNeed(Story.Id, "knowledge", NeedLevel.Critical, "", new ExpectedVersion(2, false)), Last<StateNeed>());
        Assert.Equal("Critical", Chosen(page, "needs.knowledge"));
        Assert.Equal(
            "Recommendation changed from System prompt to RAG and System prompt, because of Knowledge: critical (you); K1 now applies.", Words(page.Find(".moved")));
    }

    [Fact]
    public void A_fact_names_who_said_it_and_why()
    {
        var page = Open();

        Assert.Equal(["Style", "Wanted", "Tomasz", "It must sound like us."], page.FindAll("[id='needs.style'] :is(h3, .pill, .who, q)").Select(Words));
        Assert.StartsWith("T Tomasz 2 days ago", Words(Row(page, "needs.style").QuerySelector(".below")!), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_members_change_appears_and_what_is_being_typed_stays()
    {
        var page = Open();
        EditReason(page, "needs.style");
        page.Find("[id='needs.style'] textarea").Input("Marketing says so");

        Story.By(Tomasz, new NeedStated("style", NeedLevel.Critical, "Every word counts."));
        Wake();

        page.WaitForAssertion(() => Assert.Equal("Critical", Chosen(page, "needs.style")));
        Assert.Equal("Marketing says so", page.Find("[id='needs.style'] textarea").GetAttribute("value"));
    }

    [Fact]
    public void A_stale_change_says_who_changed_what_and_can_be_recorded_anyway()
    {
        var page = TypeOverAChange();

        var refusal = Words(page.Find("[id='needs.style'] [role=alert]"));
        Assert.Contains("Tomasz Style: critical: “Every word counts.”", refusal, StringComparison.Ordinal);
        Assert.Equal("Marketing says so", page.Find("[id='needs.style'] textarea").GetAttribute("value"));

        page.FindAll("[id='needs.style'] [role=alert] button")[0].Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[id='needs.style'] [role=alert]")));
        Assert.Equal(3, Last<StateNeed>().Expected!.Version);
        Assert.Contains("Marketing says so", Words(page.Find("[id='needs.style'] q")), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[id='needs.style'] textarea"));
    }

    [Fact]
    public void Taking_theirs_records_nothing_and_closes_what_was_typed()
    {
        var page = TypeOverAChange();

        page.FindAll("[id='needs.style'] [role=alert] button")[1].Click();

        Assert.Equal(3, Story.Version);
        Assert.Empty(page.FindAll("[id='needs.style'] [role=alert], [id='needs.style'] textarea"));
        Assert.Equal("Every word counts.", Words(page.Find("[id='needs.style'] q")));
    }

    [Fact]
    public void A_contested_answer_says_who_stands_where()
    {
        Story.By(Tomasz, new ChecklistAnswered(Tomasz, "capable", AnswerValue.No, "Nobody has done it."));
        var page = Open();

        Choose(page, "answers.capable", "Yes");

        var row = page.Find("[id='answers.capable']");
        Assert.Equal("Tied 1-1. Counts as not answered until someone changes their answer or an owner decides", Words(row.QuerySelector(".verdict")!));
        Assert.Equal(["yes 1 You", "no 1 Tomasz"], row.QuerySelectorAll(".answers > p").Select(Words));
        Assert.Contains("no T Tomasz", Words(row.QuerySelector(".answers details")!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_none_is_refused_before_it_is_sent_and_stays()
    {
        var page = Open();
        var box = Row(page, "measurements.goodExamples").QuerySelector("input")!;
        box.Input("about 50");
        box.Change("about 50");

        Assert.Contains("is not a number", page.Find("[id='measurements.goodExamples'] [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("about 50", page.Find("[id='measurements.goodExamples'] input").GetAttribute("value"));
        Assert.DoesNotContain(Requests.Sent, sent => sent is TakeMeasurement);
    }

    [Fact]
    public void A_number_is_recorded_when_its_box_is_left()
    {
        var page = Open();
        var box = Row(page, "measurements.goodExamples").QuerySelector("input")!;
        box.Input("1,200");
        box.Change("1,200");

        Assert.Equal(1200, Last<TakeMeasurement>().Value);
        Assert.Contains("1,200 examples", Words(page.Find("[id='measurements.goodExamples']")), StringComparison.Ordinal);
    }

    [Fact]
    public void While_the_ledger_is_gone_nothing_typed_is_lost()
    {
        Story.Fault = new TimeoutException();
        var page = Open();

        Choose(page, "needs.format", "Wanted");

        Assert.Contains("could not be reached", page.Find("[id='needs.format'] [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Wanted", Chosen(page, "needs.format"));
    }

    [Fact]
    public void A_viewer_reads_and_cannot_change_anything()
    {
        Story.Role = WorkspaceRole.Viewer;
        var page = Open();

        Assert.Empty(page.FindAll(".next"));
        Row(page, "needs.style");
        Assert.Empty(page.FindAll("input:not([disabled]), textarea, select, form, [data-reason]"));
        Assert.Equal("Wanted", Chosen(page, "needs.style"));
    }

    private IRenderedComponent<Web.Features.UseCases.View.UseCasePage> TypeOverAChange()
    {
        var page = Open();
        EditReason(page, "needs.style");
        page.Find("[id='needs.style'] textarea").Input("Marketing says so");
        Story.By(Tomasz, new NeedStated("style", NeedLevel.Critical, "Every word counts."));
        Wake();
        page.WaitForAssertion(() => Assert.Equal("Critical", Chosen(page, "needs.style")));
        page.Find("[id='needs.style'] form").Submit();
        page.WaitForElement("[id='needs.style'] [role=alert]");
        return page;
    }
}
