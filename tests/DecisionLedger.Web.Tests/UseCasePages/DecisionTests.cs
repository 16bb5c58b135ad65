using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.View;

namespace DecisionLedger.Web.Tests.UseCasePages;

public class DecisionTests : OpenedUseCase
{
    [Fact]
    public void Nothing_is_chosen_at_first_and_what_is_missing_is_said_in_the_page_s_own_words()
    {
        var page = Open("/decision");
        Assert.Empty(page.FindAll("input[name=decision-option][checked]"));
        Assert.Equal("", Standing(page));
        Assert.True(page.Find("form:has(#rationale)").HasAttribute("novalidate"));

        page.Find("#rationale").Input("Simple first.");
        page.Find("form:has(#rationale)").Submit();

        Assert.Equal("Choose what the team decided.", Words(page.Find("fieldset [role=alert]")));
        Assert.Null(Story.Now.UseCase.Decision);
    }

    [Fact]
    public void The_recommended_path_comes_first_is_recorded_whole_and_the_form_closes()
    {
        Story.By(Member, new TrialRecorded(Guid.NewGuid(), "systemPrompt", TrialOutcome.Failed, "", []), new ChecklistAnswered(Member, "capable", AnswerValue.No, ""));
        var (now, target) = (Story.Now.Recommendation.Now, Story.Now.Recommendation.Target);
        Assert.NotEqual(now, target);
        var page = Open("/decision");

        Assert.Equal("path", page.FindAll("input[name=decision-option]")[0].GetAttribute("value"));
        page.FindAll("input[name=decision-option]")[0].Change("path");
        Assert.Equal("This follows the recommendation.", Standing(page));
        page.Find("#rationale").Input("Simple first.");
        page.Find("form:has(#rationale)").Submit();

        var sent = Last<RecordDecision>();
        Assert.Equal(now, sent.Approaches);
        Assert.Equal(target, sent.Target);
        Assert.Contains("Follows the recommendation", Words(page.Find(".decided")), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#rationale"));
        Assert.NotEmpty(JSInterop.Invocations["Blazor._internal.domWrapper.focus"]);

        page.FindAll(".decided button").Single().Click();
        Assert.NotEmpty(page.FindAll("#rationale"));
        Assert.Empty(page.FindAll("input[name=decision-option][checked]"));
    }

    [Fact]
    public void A_link_to_decide_opens_the_form()
    {
        Story.By(Member, new DecisionRecorded(Guid.NewGuid(), Member, ["systemPrompt"], "Simple.", [], "", ""));
        Assert.Empty(Open("/decision").FindAll("#rationale"));
        Assert.NotEmpty(Open("/decision#decide").FindAll("#rationale"));
    }

    [Fact]
    public void A_choice_of_ones_own_says_that_it_overrides_and_what_the_framework_warns_of()
    {
        var page = Open("/decision");

        Own(page, "Fine-tuning", "Knowledge");

        Assert.Equal("This overrides the recommendation, which is System prompt. Say why in the rationale.", Standing(page));
        Assert.Contains("Fine-tuning is meant to teach knowledge here", page.Find(".warnings").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_decision_is_told_at_its_field_and_keeps_everything()
    {
        var page = Open("/decision");
        Own(page, "Fine-tuning", "Style");
        page.Find("#fallback").Input("Switch back");
        page.Find("#rationale").Input("   ");

        page.Find("form:has(#rationale)").Submit();

        Assert.Contains("Enter the rationale.", page.Find(".field:has(#rationale) [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#rationale").GetAttribute("aria-invalid"));
        Assert.Equal("Switch back", page.Find("#fallback").GetAttribute("value"));
        Assert.Null(Story.Now.UseCase.Decision);
    }

    [Fact]
    public void What_was_begun_does_not_follow_a_recommendation_that_moves_meanwhile()
    {
        var page = Open("/decision");
        page.FindAll("input[name=decision-option]")[0].Change("path");
        page.Find("#rationale").Input("Simple first.");

        Story.By(Tomasz, new NeedStated("knowledge", NeedLevel.Critical, "The manuals."));
        Wake();

        page.WaitForAssertion(() => Assert.Equal("This overrides the recommendation, which is RAG and System prompt. Say why in the rationale.", Standing(page)));
        Assert.Equal("Simple first.", page.Find("#rationale").GetAttribute("value"));
        page.Find("form:has(#rationale)").Submit();
        page.WaitForAssertion(() => Assert.Equal(["systemPrompt"], Last<RecordDecision>().Approaches));
    }

    [Fact]
    public void A_draft_outlives_a_look_at_another_tab()
    {
        var page = Open("/decision");
        page.Find("#rationale").Input("Simple first.");

        Navigation.NavigateTo($"/use-cases/{Story.Id}/why");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#rationale")));
        Navigation.NavigateTo($"/use-cases/{Story.Id}/decision");

        page.WaitForAssertion(() => Assert.Equal("Simple first.", page.Find("#rationale").GetAttribute("value")));
    }

    [Fact]
    public void Keeping_a_decision_ends_the_drift()
    {
        Story.By(Member, new DecisionRecorded(Guid.NewGuid(), Member, ["systemPrompt"], "Simple.", [], "", ""));
        Story.By(Tomasz, new NeedStated("knowledge", NeedLevel.Critical, ""));
        var page = Open("/decision");
        Assert.NotEmpty(page.FindAll("section.drift"));

        page.Find(".reviews input[value=Keep]").Change("Keep");
        page.Find("#review-reason").Input("The manuals fit into the prompt.");
        page.Find("form:has(#review-reason)").Submit();

        Assert.Equal(ReviewVerdict.Uphold, Last<ReviewDecision>().Verdict);
        Assert.Empty(page.FindAll("section.drift"));
        Assert.Contains("Kept A You", Words(page.Find(".review")), StringComparison.Ordinal);
    }

    private static string Standing(IRenderedComponent<UseCasePage> page) => Words(page.Find("form .standing"));

    private static void Own(IRenderedComponent<UseCasePage> page, string approach, string purpose)
    {
        page.FindAll("input[name=decision-option]")[^1].Change("on");
        foreach (var box in page.FindAll(".own:not(.later) label").Where(l => l.TextContent.Contains(approach, StringComparison.Ordinal)).Select(l => l.QuerySelector("input")!).ToList())
            box.Change(true);
        page.FindAll(".notes .checks label").Single(l => l.TextContent.Trim() == purpose).QuerySelector("input")!.Change(true);
    }
}
