using Bunit;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Components;

public class ToastTests : PageTests
{
    private ToastList Toasts => Services.GetRequiredService<ToastList>();

    [Fact]
    public void The_live_region_is_there_before_anything_is_said()
    {
        var region = Render<ToastRegion>();

        Assert.Empty(region.Find("[role=status]").Children);
        Toasts.Say("Comment added.");

        region.WaitForAssertion(() => Assert.Equal("Comment added.", region.Find("[role=status] p").TextContent));
        Assert.Empty(region.FindAll("button:not(.close)"));
    }

    [Fact]
    public void A_message_stays_for_eight_seconds_and_longer_while_the_pointer_or_the_focus_is_on_it()
    {
        var region = Render<ToastRegion>();
        Toasts.Say("Comment added.");
        region.WaitForElement("[data-toast]");

        Wait(region, 7);
        Assert.Single(region.FindAll("[data-toast]"));
        region.Find("section").TriggerEvent("onmouseenter", EventArgs.Empty);
        Wait(region, 60);
        Assert.Single(region.FindAll("[data-toast]"));
        region.Find("section").TriggerEvent("onmouseleave", EventArgs.Empty);
        Wait(region, 3);
        Assert.Single(region.FindAll("[data-toast]"));
        Wait(region, 2);
        Assert.Empty(region.FindAll("[data-toast]"));
    }

    [Fact]
    public void At_most_three_are_shown_the_newest_last()
    {
        var region = Render<ToastRegion>();
        foreach (var words in (string[])["One.", "Two.", "Three.", "Four."])
            Toasts.Say(words);

        region.WaitForAssertion(() => Assert.Equal(["Two.", "Three.", "Four."], region.FindAll("[data-toast] p").Select(p => p.TextContent)));
        region.Find("[data-toast]:nth-child(2) .close").Click();
        Assert.Equal(["Two.", "Four."], region.FindAll("[data-toast] p").Select(p => p.TextContent));
    }

    [Fact]
    public void Undo_takes_it_back_once_and_says_what_that_came_to()
    {
        var region = Render<ToastRegion>();
        var undone = 0;
        Toasts.Say("Title changed.", () => Task.FromResult($"Changed back {++undone} time."));

        region.WaitForElement("[data-toast] .button-quiet").Click();

        region.WaitForAssertion(() => Assert.Equal("Changed back 1 time.", Assert.Single(region.FindAll("[data-toast] p")).TextContent));
        Assert.Empty(region.FindAll("[data-toast] .button-quiet"));
    }

    private void Wait(IRenderedComponent<ToastRegion> region, int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            // What the clock set going ends on the page's own thread.
            region.InvokeAsync(() => { }).GetAwaiter().GetResult();
            Thread.Sleep(20);
        }
    }
}
