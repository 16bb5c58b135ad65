using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Frameworks.Adopt;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Tests.UseCasePages;

public class AdoptTests : OpenedUseCase
{
    private static readonly Framework Newer = Framework.Parse(PublishedFrameworks.Current.ToJson()
        .Replace("\"version\": 1,", "\"version\": 2,", StringComparison.Ordinal)
        .Replace("\"text\": \"Can I afford the training cost and time?\"", "\"text\": \"Can we afford it for a year?\"", StringComparison.Ordinal));

    [Fact]
    public void A_use_case_says_what_it_is_read_under_and_that_a_newer_version_is_there()
    {
        Assert.Empty(Open().FindAll("a.newer"));
        PublishNewer();
        var page = Open();

        Assert.NotEmpty(page.FindAll("a[href='/framework/customise-llm?version=1']"));
        Assert.Equal(("Version 2 available", $"/use-cases/{Story.Id}/adopt"), (page.Find("a.newer").TextContent, page.Find("a.newer").GetAttribute("href")));
    }

    [Fact]
    public void What_it_would_change_here_is_shown_before_it_is_adopted()
    {
        Story.By(Tomasz, new ChecklistAnswered(Tomasz, "affordable", AnswerValue.Yes, ""));
        PublishNewer();
        var page = Open("/adopt");

        Assert.Equal(["Version 1 (current)", "Version 2"], page.FindAll(".side h3").Select(h => h.TextContent));
        Assert.Equal("The recommendation would stay the same.", page.Find(".said").TextContent);
        Assert.Contains("Version 2 asks “Can we afford it for a year?”", page.Find("dl").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Adopting_it_records_the_reason_and_goes_back_to_the_assessment()
    {
        PublishNewer();
        var page = Open("/adopt");
        page.Find("#adopt-why").Input("Agreed on Monday.");
        page.Find("form:has(#adopt-why)").Submit();

        Assert.Equal(("Agreed on Monday.", 2), (Last<AdoptVersion>().Reason, Last<AdoptVersion>().Version.Version));
        Assert.EndsWith($"/use-cases/{Story.Id}", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(Newer.Key, Story.Now.UseCase.Framework);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("a.newer")));
    }

    [Fact]
    public void A_refused_adoption_keeps_the_reason()
    {
        PublishNewer();
        var page = Open("/adopt");
        page.Find("#adopt-why").Input("Agreed on Monday.");
        Story.Fault = new TimeoutException();
        page.Find("form:has(#adopt-why)").Submit();

        Assert.Contains("could not be reached", page.Find(".refusal").TextContent, StringComparison.Ordinal);
        Assert.Equal("Agreed on Monday.", page.Find("#adopt-why").GetAttribute("value"));
    }

    [Fact]
    public void A_viewer_sees_what_it_would_change_and_adopts_nothing()
    {
        Story.Role = WorkspaceRole.Viewer;
        PublishNewer();
        var page = Open("/adopt");

        Assert.NotEmpty(page.FindAll(".side"));
        Assert.Empty(page.FindAll("#adopt-why"));
    }

    private void PublishNewer()
    {
        Story.Newest = Newer;
        Story.Frameworks = key => key == Newer.Key ? Newer : PublishedFrameworks.Current;
    }
}
