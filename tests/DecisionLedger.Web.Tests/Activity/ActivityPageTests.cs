using Bunit;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Activity;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Ownership;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Tests.Infrastructure;
using DecisionLedger.Web.Tests.UseCasePages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Activity;

public class ActivityPageTests : PageTests
{
    private static readonly Guid Tomasz = Story.Tomasz;

    // An event an hour, from Monday noon on; now it is Tuesday noon.
    private readonly Story _story = new(Member, Noon.AddDays(-1));
    private ActivityPlace? _next;

    public ActivityPageTests()
    {
        _story.By(Member, new UseCaseLogged("Release notes", "Write release notes as we do", 1))
            .By(Tomasz, new OwnerChanged(Member, "On leave"), new CommentAdded(Guid.NewGuid(), Tomasz, "Hm"));
        Requests
            .Answer<ListActivity, ActivityPageOfEvents>(request => new ActivityPageOfEvents(
                [.. _story.Entries.Where(entry => (request.Member is null || entry.ActorId == request.Member) && (request.Kind.Length == 0 || entry.Kind == request.Kind)).Reverse()], request.After is null ? _next : null))
            .Answer<ListTags, IReadOnlyList<TagLine>>(_ => [new TagLine("Pilot", 1)])
            .Answer<NamesOfMembers, MemberNames>(_ => new MemberNames(new Dictionary<Guid, string> { [Member] = "Ana", [Tomasz] = "Tomasz" }))
            .Answer<ListMembers, IReadOnlyList<MemberLine>>(_ =>
            [
                new MemberLine(Member, "Ana", "ana@example.org", Web.Requests.WorkspaceRole.Editor, Noon, IsYou: true),
                new MemberLine(Tomasz, "Tomasz", "tomasz@example.org", Web.Requests.WorkspaceRole.Editor, Noon, IsYou: false),
            ]);
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private ListActivity Asked => Requests.Sent.OfType<ListActivity>().Last();

    [Fact]
    public void Each_day_lists_who_did_what_where_and_leads_to_that_version()
    {
        var page = Render<ActivityPage>();

        Assert.Equal("Yesterday", page.Find(".day h2").TextContent);
        Assert.Equal(["Tomasz Commented", "Tomasz Changed the owner to you", "Ana Created “Release notes”"], page.FindAll(".day .what > p:first-child").Select(p => p.TextContent.Trim()));
        Assert.Equal([3L, 2, 1], page.FindAll(".where a").Select(a => long.Parse(a.GetAttribute("href")!.Split("asOf=")[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(["Hm", "On leave"], page.FindAll(".said").Select(p => p.TextContent));
    }

    [Fact]
    public void The_filters_are_the_address_and_what_matches_nothing_says_so()
    {
        var page = Render<ActivityPage>();
        page.Find("#activity-member").Change(Tomasz.ToString());
        Assert.EndsWith($"/activity?member={Tomasz}", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".day li").Count));
        page.Find("#activity-kind").Change("decision");
        Assert.EndsWith($"/activity?member={Tomasz}&kind=decision", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("Nothing matches", page.Find(".empty").TextContent, StringComparison.Ordinal));

        Navigation.NavigateTo($"/activity?member=me&useCase={Story.Id}&tag=pilot");
        page = Render<ActivityPage>();
        Assert.Equal((Member, Story.Id, "pilot"), (Asked.Member, Asked.UseCase, Asked.Tag));
        Assert.Contains("In one use case: Release notes", page.Find(".one").TextContent, StringComparison.Ordinal);
        page.Find(".one button").Click();
        Assert.EndsWith("/activity?member=me&tag=pilot", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_do_appears_without_a_reload_and_is_marked()
    {
        var page = Render<ActivityPage>();
        _story.By(Tomasz, new UseCaseRenamed("Notes"));
        Services.GetRequiredService<ScreenSubscriptions>().Wake(Workspace, null);

        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".day li").Count), TimeSpan.FromSeconds(10));
        Assert.Contains("Renamed to “Notes”", Assert.Single(page.FindAll("li.fresh")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void More_is_shown_on_demand()
    {
        _next = new ActivityPlace(Noon, Story.Id, 1);
        var page = Render<ActivityPage>();
        page.FindAll("button").Single(button => button.TextContent == "Show more").Click();

        Assert.Equal(_next, Asked.After);
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent == "Show more");
    }

    [Fact]
    public void A_ledger_that_does_not_answer_is_said_and_what_was_shown_stays()
    {
        var page = Render<ActivityPage>();
        Requests.Answer<ListActivity, ActivityPageOfEvents>(_ => throw new TimeoutException("The network went away"));
        Services.GetRequiredService<ScreenSubscriptions>().Wake(Workspace, null);

        page.WaitForAssertion(() => Assert.Contains("could not be loaded", page.Find("[role=alert]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Equal(3, page.FindAll(".day li").Count);
    }
}
