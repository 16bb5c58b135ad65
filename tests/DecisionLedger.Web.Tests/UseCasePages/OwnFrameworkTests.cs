using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.UseCasePages;

/// <summary>Every screen of a use case under a framework about something else than models.</summary>
public class OwnFrameworkTests : PageTests
{
    public OwnFrameworkTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        Services.AddLogging();
    }

    [Fact]
    public void The_assessment_asks_what_the_framework_asks()
    {
        var page = Open(StarterFramework.For("own", "Build or buy"), "", new NeedStated("setsApart", NeedLevel.Wanted, ""));

        Assert.NotEmpty(page.FindAll("[id='needs.setsApart']"));
        while (page.FindAll("[id='answers.people']").Count == 0)
            page.Find(".folds button[aria-expanded=false]").Click();
        Assert.Contains("Framework: Build or buy, version 1", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reasons_name_the_approaches_and_nothing_of_models()
    {
        var page = Open(
            StarterFramework.For("own", "Build or buy"),
            "/why",
            new NeedStated("setsApart", NeedLevel.Wanted, ""), new MeasurementTaken("builders", 1, ""), new ChecklistAnswered(Member, "people", AnswerValue.Yes, ""));

        Assert.Contains("blocks build", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["Need", "Level", "Buy", "Buy and adapt", "Build"], page.FindAll("[aria-label='Decision matrix'] thead th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["Buy", "Buy and adapt", "Build"], page.FindAll(".bars dt").Select(name => name.TextContent));
        Assert.DoesNotContain("fine-tun", page.Find(".why").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Break-even", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_is_not_asked_what_fine_tuning_is_for()
    {
        var page = Open(StarterFramework.For("own", "Build or buy"), "/decision", new NeedStated("setsApart", NeedLevel.Critical, ""));

        Assert.Contains("Build", page.Find(".option .path").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#fallback"));
        Assert.Empty(page.FindAll("#diverse"));
    }

    [Fact]
    public void The_history_draws_approaches_in_the_framework_s_own_looks()
    {
        var page = Open(
            StarterFramework.For("own", "Build or buy"), "/history", new NeedStated("setsApart", NeedLevel.Wanted, ""), new NeedStated("fit", NeedLevel.Wanted, ""));

        Assert.Contains("Recommended: Build", page.Find("[role=slider]").GetAttribute("aria-valuetext"), StringComparison.Ordinal);
        Assert.Contains("var(--approach-palette-3)", page.Find(".drawing").InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/why")]
    [InlineData("/history")]
    [InlineData("/decision")]
    public void The_smallest_framework_there_can_be_has_every_screen(string tab)
    {
        var page = Open(SmallFramework.Smallest, tab, new NeedStated("control", NeedLevel.Wanted, ""));

        Assert.Contains("Own machines", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#checklist, #signs, #measurements, #matrix, .bars"));
    }

    private IRenderedComponent<UseCasePage> Open(Framework framework, string tab, params IUseCaseEvent[] events)
    {
        var story = new Story(Member, Noon.AddDays(-3), framework).TellTo(Requests);
        story.By(Member, new UseCaseLogged("Portal", "Show orders", framework.Id, framework.Version));
        story.By(Member, events);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/use-cases/{Story.Id}{tab}");
        return Render<UseCasePage>(p => p.Add(x => x.UseCaseId, Story.Id));
    }
}
