using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.UseCasePages;

public class ReviewRequestListTests : OpenedUseCase
{
    private static readonly Guid Decision = new("10000000-0000-0000-0000-000000000001");

    public ReviewRequestListTests() => Story.By(Member, new DecisionRecorded(Decision, Member, ["systemPrompt"], "Simple.", [], "", ""));

    private Toast Said => Services.GetRequiredService<ToastList>().Shown[^1];

    [Fact]
    public void The_only_other_member_is_meant_and_is_asked_with_a_day_and_a_note()
    {
        var page = Open("/decision");
        Button(page, "Request reviews").Click();
        Assert.Equal(["false", "true"], page.FindAll(".reviews fieldset input").Select(box => box.HasAttribute("checked") ? "true" : "false"));
        page.Find(".reviews input[name=due]").Change("2026-05-31");
        page.Find(".reviews input[name=note]").Input("Before the budget round");
        page.Find("form.ask").Submit();

        var sent = Last<RequestReviews>();
        Assert.Equal((Decision, Tomasz, new DateOnly(2026, 5, 31), "Before the budget round"), (sent.DecisionId, Assert.Single(sent.Members), sent.DueOn, sent.Reason));
        Assert.Equal("Review requested from Tomasz.", Said.Words);
        Assert.Contains("Tomasz is asked to review by 31 May 2026", Words(page.Find(".request")), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form.ask"));
    }

    [Fact]
    public void Nobody_chosen_is_said_and_what_was_typed_stays()
    {
        var page = Open("/decision");
        Button(page, "Request reviews").Click();
        page.FindAll(".reviews fieldset input")[1].Change(false);
        page.Find(".reviews input[name=note]").Input("Please");
        page.Find("form.ask").Submit();

        Assert.Equal("Choose at least one member.", Words(page.Find("form.ask [role=alert]")));
        Assert.Equal("Please", page.Find(".reviews input[name=note]").GetAttribute("value"));
        Assert.Empty(Requests.Sent.OfType<RequestReviews>());
    }

    [Fact]
    public async Task A_request_is_cancelled_and_undo_asks_again()
    {
        Story.By(Member, new ReviewRequested(Decision, Tomasz, new DateOnly(2026, 5, 31), "Please"));
        var page = Open("/decision");
        page.FindAll(".request button").Single().Click();

        Assert.Equal(Tomasz, Last<CancelReviewRequest>().MemberId);
        Assert.Empty(page.FindAll(".request"));
        Assert.Equal("Request for a review from Tomasz cancelled.", Said.Words);
        Assert.Equal("Tomasz is asked to review again.", await page.InvokeAsync(Said.Undo!));
        Assert.Equal((new DateOnly(2026, 5, 31), "Please"), (Last<RequestReviews>().DueOn, Last<RequestReviews>().Reason));
    }

    [Fact]
    public void Who_is_asked_sees_how_much_changed_since_and_that_it_is_overdue()
    {
        Story.By(Tomasz, new ReviewRequested(Decision, Member, new DateOnly(2026, 2, 28), ""), new NeedStated("format", NeedLevel.Wanted, ""), new CommentAdded(Guid.NewGuid(), Tomasz, "Hm"));
        var request = Open("/decision").Find(".request.me");

        Assert.Contains("You are asked to review, overdue since 28 Feb 2026", Words(request), StringComparison.Ordinal);
        var compare = request.QuerySelectorAll("a")[^1];
        Assert.Equal(("2 changes since you were asked", $"/use-cases/{Story.Id}/history?from=4&to=6"), (compare.TextContent, compare.GetAttribute("href")));
    }

    [Fact]
    public void A_review_says_how_much_changed_since_what_its_reviewer_had_seen()
    {
        Story.By(Tomasz, new DecisionReviewed(Decision, Tomasz, ReviewVerdict.Uphold, "Fine", 3));
        Assert.Empty(Open("/decision").FindAll(".review a.small"));

        Story.By(Tomasz, new NeedStated("format", NeedLevel.Wanted, ""));
        var compare = Open("/decision").Find(".review a.small");
        Assert.Equal(("1 change since this review", $"/use-cases/{Story.Id}/history?from=3&to=5"), (compare.TextContent, compare.GetAttribute("href")));
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<UseCasePage> page, string name) =>
        page.FindAll("button").Single(button => button.TextContent.Trim() == name);
}
