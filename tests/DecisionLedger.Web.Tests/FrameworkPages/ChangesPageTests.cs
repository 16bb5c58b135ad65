using Bunit;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks;
using DecisionLedger.Web.Features.Frameworks.Adopt;
using DecisionLedger.Web.Features.Frameworks.Changes;
using DecisionLedger.Web.Features.Frameworks.Compare;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Features.Frameworks.Impact;
using DecisionLedger.Web.Features.Frameworks.List;
using DecisionLedger.Web.Features.Frameworks.Publish;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.FrameworkPages;

public class ChangesPageTests : PageTests
{
    private const string Id = "where-to-host";

    private static readonly Guid Shop = new("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid Portal = new("00000000-0000-0000-0000-00000000000b");
    private static readonly RecommendedPath Cloud = new(["cloud"], ["cloud"]);
    private static readonly RecommendedPath Own = new(["own"], ["own"]);
    private static readonly Framework First = SmallFramework.Smallest;
    private static readonly Framework Second = Framework.Parse(
        First.ToJson().Replace("Control is wanted.", "Control matters.", StringComparison.Ordinal).Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal), Id);

    private WorkspaceRole _role = WorkspaceRole.Owner;
    private string? _draft = Second.ToJson();
    private List<VersionLine> _versions = [new(1, "The first.", Noon, Member, 2)];
    private List<ImpactLine> _impact = [Line(Shop, "Shop", drifts: true), Line(Portal, "Portal", drifts: false)];

    public ChangesPageTests()
    {
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        Requests
            .Answer<ListFrameworks, IReadOnlyList<FrameworkLine>>(_ =>
                [new FrameworkLine(Id, "Where to host", false, _versions, _draft is null ? null : new DraftLine(1, Noon, Member, Noon, Member), 4)])
            .Answer<NamesOfMembers, MemberNames>(_ => new MemberNames(new Dictionary<Guid, string> { [Member] = "Ana" }))
            .Answer<ListMembers, IReadOnlyList<MemberLine>>(_ => [new MemberLine(Member, "Ana", "ana@example.org", _role, Noon, IsYou: true)])
            .Answer<GetDraft, DraftView?>(_ => _draft is null ? null : new DraftView(Id, "Where to host", _draft, 4, First, Noon, Member))
            .Answer<FindFramework, Framework?>(q => q.Version == 1 ? First : Second)
            .Answer<CompareVersions, Result<FrameworkDifference>>(_ => FrameworkDifference.Between(First, Second))
            .Answer<SurveyImpact, Result<ImpactReport>>(_ => new ImpactReport("Where to host", _impact))
            .Answer<ListUseCasesToAdopt, UseCasesToAdopt>(_ => new UseCasesToAdopt(2, [new UseCaseToAdopt(Portal, "Portal", 1), new UseCaseToAdopt(Shop, "Shop", 1)]))
            .Answer<PublishDraft, Result<AppendResult>>(_ => Publish());
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void What_the_draft_says_otherwise_is_told_by_section_against_the_version_it_is_based_on()
    {
        var page = Open();

        Assert.Equal((1, null), (Requests.Sent.OfType<CompareVersions>().Single().From, Requests.Sent.OfType<CompareVersions>().Single().To));
        Assert.Contains("Control matters.", page.Find(".sections").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Version: 1", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_says_the_same_is_said_to()
    {
        Requests.Answer<CompareVersions, Result<FrameworkDifference>>(_ => new FrameworkDifference([]));

        Assert.Contains("No differences", Open().Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invalid_draft_says_where_its_problems_are_and_leads_to_the_editor()
    {
        _draft = First.ToJson().Replace("\"pulls\": \"own\"", "\"pulls\": \"nowhere\"", StringComparison.Ordinal);
        var page = Open();

        Assert.StartsWith("line ", page.Find(".problems li .num").TextContent, StringComparison.Ordinal);
        Assert.Equal("/framework/where-to-host/draft", page.Find("section a.button-primary").GetAttribute("href"));
        Assert.Empty(page.FindAll("#impact-heading, #publish-heading"));
    }

    [Fact]
    public void The_survey_says_what_moves_why_and_which_decisions_would_drift()
    {
        var page = Open();
        Survey(page);

        page.WaitForAssertion(() => Assert.Equal("2 of 2 recommendations change; 1 decision would no longer match.", page.Find(".said").TextContent));
        var row = page.FindAll("tbody tr")[0];
        Assert.Equal($"/use-cases/{Shop}", row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Equal(["Cloud", "Own machines"], row.QuerySelectorAll("[role=img]").Select(path => path.GetAttribute("aria-label")));
        Assert.Contains("now applies: Control matters.", row.TextContent, StringComparison.Ordinal);

        page.Find(".filter input").Change(true);
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
    }

    [Fact]
    public void A_page_of_use_cases_that_have_all_adopted_it_gives_way_to_those_that_are_left()
    {
        (_draft, _versions) = (null, [new(2, "The second.", Noon, Member, 0), new(1, "The first.", Noon, Member, 250)]);
        var left = 250;
        Requests.Answer<ListUseCasesToAdopt, UseCasesToAdopt>(q => new UseCasesToAdopt(left, q.Skip >= left ? [] : [new UseCaseToAdopt(Shop, $"From {q.Skip}", 1)]));
        var page = Open();
        left = 150;

        page.FindAll("button").First(b => b.TextContent.Trim() == "Next page").Click();

        page.WaitForAssertion(() => Assert.Contains("From 0", page.Find(".use-cases").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nothing_moves_the_survey_says_so_plainly()
    {
        _impact = [Line(Shop, "Shop", drifts: false) with { Moved = false, To = Cloud }];
        var page = Open();
        Survey(page);

        page.WaitForAssertion(() => Assert.Equal("No recommendation changes (1 use case checked), and every decision still matches.", page.Find(".said").TextContent));
    }

    [Fact]
    public void A_long_list_is_shown_page_by_page()
    {
        _impact = [.. Enumerable.Range(0, ImpactSection.PerPage + 1).Select(number => Line(Guid.NewGuid(), $"Use case {number}", drifts: false))];
        var page = Open();
        Survey(page);
        page.WaitForAssertion(() => Assert.Equal(ImpactSection.PerPage, page.FindAll("tbody tr").Count));

        page.FindAll(".pager button")[1].Click();

        page.WaitForAssertion(() => Assert.Equal("Use case 200", page.Find("tbody th a").TextContent));
        Assert.Contains("201 to 201 of 201", page.Find(".pager").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_survey_shows_how_far_it_is_and_stops_when_told_to()
    {
        using var going = new ManualResetEventSlim();
        CancellationToken? token = null;
        Requests.AnswerCancellable<SurveyImpact, Result<ImpactReport>>((request, cancellation) =>
        {
            token = cancellation;
            request.Progress!.Report(new WorkDone(500, 1_200));
            going.Set();
            cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(20));
            cancellation.ThrowIfCancellationRequested();
            return new ImpactReport("Where to host", _impact);
        });
        var page = Open();
        Survey(page);
        Assert.True(going.Wait(TimeSpan.FromSeconds(20)));
        page.WaitForAssertion(() => Assert.Contains("500 of 1,200", page.Find(".work").TextContent, StringComparison.Ordinal));

        page.Find(".work button").Click();

        page.WaitForAssertion(() => Assert.Contains("Stopped. Nothing was recorded", page.Markup, StringComparison.Ordinal));
        Assert.True(token!.Value.IsCancellationRequested);
        Assert.Empty(page.FindAll("tbody"));
    }

    [Fact]
    public void A_refused_publication_keeps_the_notes()
    {
        Requests.Answer<PublishDraft, Result<AppendResult>>(_ => new Refusal("stale-version", "Someone else changed this in the meantime (event 5), so nothing was saved."));
        var page = Open();
        page.Find("#publish-notes").Input("Says it shorter.");
        page.Find("form:has(#publish-notes)").Submit();

        Assert.Contains("Someone else changed this in the meantime", page.Find("form .alert").TextContent, StringComparison.Ordinal);
        Assert.Equal("Says it shorter.", page.Find("#publish-notes").GetAttribute("value"));
        Assert.Equal(4, Requests.Sent.OfType<PublishDraft>().Single().Expected!.Version);
    }

    [Fact]
    public void Once_published_the_page_leads_to_adoption()
    {
        var page = Open();
        page.Find("#publish-notes").Input("Says it shorter.");
        page.Find("form:has(#publish-notes)").Submit();
        Assert.EndsWith("/changes?version=2", Navigation.Uri, StringComparison.Ordinal);
        page.Render(p => p.Add(x => x.FrameworkId, Id));

        Assert.Contains("Version 2 is published.", page.Find(".alert-success").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".use-cases li").Count);
    }

    [Fact]
    public void Some_are_ticked_and_those_that_are_refused_are_named()
    {
        Requests.Answer<AdoptEverywhere, Result<AdoptionReport>>(_ => new AdoptionReport(0, 0, [new RefusedAdoption(Shop, "This use case is archived.")]));
        Publish();
        var page = Open();
        page.FindAll("input[name=adopt-which]")[1].Change(true);
        page.Find("form:has(#adopt-reason)").Submit();
        Assert.Contains("Select at least one", page.Find("#adopt-reason-error").TextContent, StringComparison.Ordinal);

        page.FindAll(".use-cases input")[1].Change(true);
        page.Find("#adopt-reason").Input("Agreed on Monday.");
        page.Find("form:has(#adopt-reason)").Submit();

        page.WaitForAssertion(() => Assert.Contains("Shop: This use case is archived.", page.Find(".alert-warning").TextContent, StringComparison.Ordinal));
        var sent = Requests.Sent.OfType<AdoptEverywhere>().Single();
        Assert.Equal([Shop], sent.UseCases!);
        Assert.Equal(("Agreed on Monday.", new FrameworkKey(Id, 2)), (sent.Reason, sent.Version));
    }

    [Theory]
    [InlineData(WorkspaceRole.Viewer)]
    [InlineData(WorkspaceRole.Editor)]
    public void Only_an_owner_publishes_and_adopts_everywhere(WorkspaceRole role)
    {
        _role = role;
        Assert.Empty(Open().FindAll("#publish-notes"));
        Publish();

        Assert.Empty(Open().FindAll("#adopt-reason"));
    }

    [Fact]
    public void A_version_that_is_not_there_is_said()
    {
        Navigation.NavigateTo($"/framework/{Id}/changes?version=7");

        Assert.Contains("has no version 7", Render<ChangesPage>(p => p.Add(x => x.FrameworkId, Id)).Find(".error-panel").TextContent, StringComparison.Ordinal);
    }

    private AppendResult Publish()
    {
        (_draft, _versions) = (null, [new VersionLine(2, "Says it shorter.", Noon, Member, 0), .. _versions]);
        return new AppendResult(Guid.Empty, 5, 1);
    }

    private IRenderedComponent<ChangesPage> Open()
    {
        Navigation.NavigateTo($"/framework/{Id}/changes");
        return Render<ChangesPage>(p => p.Add(x => x.FrameworkId, Id));
    }

    private static void Survey(IRenderedComponent<ChangesPage> page) =>
        page.FindAll("button").Single(b => b.TextContent == "Check impact").Click();

    private static ImpactLine Line(Guid id, string title, bool drifts) => new(
        id,
        title,
        ReadUnder: 1,
        Moved: true,
        Cloud,
        Own,
        new RecommendationChange { From = Cloud, To = Own, RulesFired = ["C1"], RulesCeased = [], GatesClosed = [], GatesOpened = [] },
        RulesOtherwise: [],
        drifts,
        Archived: false);
}
