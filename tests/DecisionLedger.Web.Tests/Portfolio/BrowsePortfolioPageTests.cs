using Bunit;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Ownership;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Features.Portfolio.SavedViews;
using DecisionLedger.Web.Features.Portfolio.Trend;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Portfolio;

public class BrowsePortfolioPageTests : PageTests
{
    private static readonly Guid Bot = new("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid Contracts = new("00000000-0000-0000-0000-00000000000b");
    private static readonly Guid Ben = new("00000000-0000-0000-0000-0000000000b0");
    private static readonly RecommendedPath Rag = new(["rag"], ["rag"]);
    private static readonly RecommendedPath Both = new(["rag", "fewShot"], ["rag", "fineTuning"]);

    private static readonly PortfolioPlace Place = new(PortfolioSort.Title, 0, "contracts", Contracts);

    private List<PortfolioRow> _rows = [Row(Bot, "Support bot", Rag), Row(Contracts, "Contracts", Both)];
    private int _setAside;
    private PortfolioPlace? _next;
    private PortfolioPlace? _previous;
    private PortfolioStanding _standing = new(true, 0, TimeSpan.Zero, 0);
    private readonly IReadOnlyList<TagLine> _tags = [new TagLine("Pilot", 1)];
    private WorkspaceRole _role = WorkspaceRole.Editor;

    public BrowsePortfolioPageTests()
    {
        var module = JSInterop.SetupModule("./Features/Portfolio/Browse/BrowsePortfolioPage.razor.js");
        module.SetupModule("listen", _ => true).Mode = JSRuntimeMode.Loose;
        Requests
            .Answer<BrowsePortfolio, PortfolioPage>(request => Answer(request))
            .Answer<GetPortfolioStanding, PortfolioStanding>(_ => _standing)
            .Answer<ListSavedViews, IReadOnlyList<SavedView>>(_ => [])
            .Answer<GetPortfolioTrend, PortfolioTrend>(_ => new PortfolioTrend([], []))
            .Answer<ListTags, IReadOnlyList<TagLine>>(_ => _tags)
            .Answer<NamesOfMembers, MemberNames>(_ => new MemberNames(new Dictionary<Guid, string> { [Member] = "Ana", [Ben] = "Ben" }))
            .Answer<ListMembers, IReadOnlyList<MemberLine>>(_ => [new MemberLine(Member, "Ana", "ana@example.org", _role, Noon, IsYou: true), new MemberLine(Ben, "Ben", "ben@example.org", WorkspaceRole.Editor, Noon, IsYou: false)]);
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private BrowsePortfolio Asked => Requests.Sent.OfType<BrowsePortfolio>().Last();

    [Fact]
    public void Each_row_leads_to_its_use_case_and_says_what_to_do_now_and_then()
    {
        var page = Render<BrowsePortfolioPage>();

        Assert.Equal([$"/use-cases/{Bot}/overview", $"/use-cases/{Contracts}/overview"], page.FindAll("[data-row]").Select(a => a.GetAttribute("href")));
        Assert.Equal("RAG and Few-shot now, RAG and Fine-tuning as the target", page.FindAll("tbody tr")[1].QuerySelector("[role=img]")!.GetAttribute("aria-label"));
        Assert.Contains("2 use cases", page.Find(".pager").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drifted_decision_says_which_rules_moved_the_recommendation_and_where_to_see_it()
    {
        _rows = [Row(Bot, "Support bot", Both) with { HasDecision = true, Decided = ["rag"], Follows = true, Drift = new Drift(7, ["F1", "F3"], Rag, Both) }];
        var row = Render<BrowsePortfolioPage>().Find("tr.drifted");

        Assert.Equal(["/framework/customise-llm?version=1#rule-F1", "/framework/customise-llm?version=1#rule-F3"], row.QuerySelectorAll("a.rule").Select(a => a.GetAttribute("href")));
        Assert.Contains("The recommendation changed from RAG to RAG and Few-shot now, RAG and Fine-tuning as the target.", row.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/use-cases/{Bot}/history?asOf=7", row.QuerySelector("a.event")!.GetAttribute("href"));
        Assert.Contains("followed the recommendation at the time", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_is_what_is_asked_for()
    {
        Navigation.NavigateTo("/portfolio?q=bot&state=drifted&target=rag%2BfineTuning&sort=title&page=2&after=" + Place);
        Render<BrowsePortfolioPage>();

        Assert.Equal(("bot", UseCaseState.Drifted, "rag+fineTuning", PortfolioSort.Title, Place), (Asked.Search, Asked.State, Asked.Target, Asked.Sort, Asked.After));
        Assert.Null(Asked.AsOf);
    }

    [Fact]
    public void What_is_typed_into_the_search_is_asked_for_once_typing_rests()
    {
        var page = Render<BrowsePortfolioPage>();
        page.Find("[data-search]").Input("con");
        page.Find("[data-search]").Input("contracts");
        Assert.Equal("", Asked.Search);

        Clock.Advance(TimeSpan.FromMilliseconds(250));
        page.WaitForAssertion(() => Assert.Equal("contracts", Asked.Search));
        Assert.EndsWith("/portfolio?q=contracts", Navigation.Uri, StringComparison.Ordinal);
        Assert.DoesNotContain(Requests.Sent.OfType<BrowsePortfolio>(), r => r.Search == "con");
    }

    [Fact]
    public void The_past_says_that_it_is_the_past_leads_into_it_and_back_to_now()
    {
        Navigation.NavigateTo("/portfolio?asOf=2026-02-28&state=drifted&page=2&after=" + Place);
        var page = Render<BrowsePortfolioPage>();

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(-10), Asked.AsOf);
        Assert.Equal(new DateOnly(2026, 2, 28), Asked.Today);
        Assert.Contains("the portfolio at the end of Saturday 28 February 2026", page.Find(".past").TextContent, StringComparison.Ordinal);
        Assert.Equal("/portfolio?state=drifted", page.Find(".past .button-primary").GetAttribute("href"));
        Assert.StartsWith($"/use-cases/{Bot}/overview?asOf=2026-02-28T23%3A59%3A59", page.Find("[data-row]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_is_looked_at_once_it_is_typed_and_entered_and_not_at_a_key()
    {
        var page = Render<BrowsePortfolioPage>();
        var field = page.Find("#portfolio-as-of");
        foreach (var (key, value) in new[] { ("2", "0002-02-15"), ("0", "0020-02-15"), ("2", "0202-02-15"), ("6", "2026-02-15") })
        {
            field.KeyDown(key);
            field.Input(value);
            field.Change(value);
        }

        Assert.DoesNotContain("asOf", Navigation.Uri, StringComparison.Ordinal);
        field.KeyDown("Enter");
        Assert.EndsWith("/portfolio?asOf=2026-02-15", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_picked_from_the_calendar_is_looked_at_at_once_and_one_that_cannot_be_is_refused()
    {
        var page = Render<BrowsePortfolioPage>();
        page.Find("#portfolio-as-of").PointerDown();
        page.Find("#portfolio-as-of").Change("2026-02-14");
        Assert.EndsWith("/portfolio?asOf=2026-02-14", Navigation.Uri, StringComparison.Ordinal);

        page.Find("#portfolio-as-of").KeyDown("2");
        page.Find("#portfolio-as-of").Input("0002-02-14");
        page.Find("#portfolio-as-of").Blur();
        Assert.EndsWith("/portfolio?asOf=2026-02-14", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("Enter a whole date, from 1900 on.", page.Find(".field-error").TextContent);
    }

    [Fact]
    public void Filters_that_are_on_are_named_and_each_and_all_are_cleared_by_one_click()
    {
        Navigation.NavigateTo("/portfolio?q=bot&state=undecided&target=rag&asOf=2026-02-28&sort=title&group=state");
        var page = Render<BrowsePortfolioPage>();

        Assert.Equal(
            ["Clear filter Search: bot", "Clear filter State: Undecided", "Clear filter Recommended: RAG", "Clear filter As of: 28 Feb 2026"],
            page.FindAll(".on-chip").Select(c => c.GetAttribute("aria-label")));
        Assert.Equal("/portfolio?q=bot&target=rag&sort=title&group=state&asOf=2026-02-28", page.FindAll(".on-chip")[1].GetAttribute("href"));
        Assert.Equal("/portfolio?sort=title&group=state", page.Find(".clear").GetAttribute("href"));
    }

    [Fact]
    public void A_group_says_how_many_it_has_and_leads_to_all_of_them()
    {
        _rows = [.. Enumerable.Range(1, 7).Select(i => Row(Guid.NewGuid(), $"Bot {i}", Rag)), Row(Contracts, "Contracts", Both)];
        Navigation.NavigateTo("/portfolio?group=recommended");
        var page = Render<BrowsePortfolioPage>();

        Assert.Equal(["RAG 7", "RAG and Fine-tuning 1"], page.FindAll(".group h2").Select(h => h.TextContent.Trim()));
        Assert.Equal("/portfolio?target=rag", page.Find(".group p a").GetAttribute("href"));
        Assert.Equal(6, page.FindAll("[data-row]").Count);
    }

    [Fact]
    public void A_viewer_reads_why_there_is_no_new_assessment()
    {
        _role = WorkspaceRole.Viewer;
        var page = Render<BrowsePortfolioPage>();

        Assert.Empty(page.FindAll("a[href='/use-cases/new']"));
        Assert.Contains("Ask an owner for the editor role", page.Find(".actions").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_breadcrumb_of_a_use_case_leads_back_to_this_view()
    {
        Navigation.NavigateTo("/portfolio?state=undecided&asOf=2026-02-28");
        Render<BrowsePortfolioPage>();

        Assert.Equal("/portfolio?state=undecided&asOf=2026-02-28", Services.GetRequiredService<PortfolioReturn>().Trail[0].Href);
    }

    [Theory]
    [InlineData(null, "without-logged")]
    [InlineData("", "without-logged")]
    [InlineData("decided compact nonsense", "without-decided compact")]
    public void What_the_browser_keeps_of_the_columns_is_read(string? kept, string css)
    {
        Assert.Equal(css, PortfolioLayout.Read(kept).Css);
        Assert.Equal(css, PortfolioLayout.Read(PortfolioLayout.Read(kept).ToString()).Css);
    }

    [Fact]
    public void What_others_record_appears_without_a_reload_and_is_marked()
    {
        var page = Render<BrowsePortfolioPage>();
        _rows = [.. _rows, Row(Guid.NewGuid(), "Translation", Rag)];
        Services.GetRequiredService<ScreenSubscriptions>().Wake(Workspace, null);

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("[data-row]").Count), TimeSpan.FromSeconds(10));
        Assert.Equal("Translation", Assert.Single(page.FindAll("tr.fresh")).QuerySelector(".title")!.TextContent);
    }

    [Fact]
    public void An_empty_portfolio_says_what_to_do_first_and_offers_the_examples_to_owners_alone()
    {
        _rows = [];
        var page = Render<BrowsePortfolioPage>();
        Assert.Equal("/use-cases/new", page.Find(".empty a").GetAttribute("href"));
        Assert.Empty(page.FindAll(".empty button"));

        _role = WorkspaceRole.Owner;
        Assert.Contains("Try it with samples", Render<FirstSteps>().Find(".empty button").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pages_before_and_after_are_led_to_by_the_rows_at_the_ends_of_this_one()
    {
        _next = new PortfolioPlace(PortfolioSort.Pressing, 3, "638000000000000000", Contracts);
        _previous = new PortfolioPlace(PortfolioSort.Pressing, 0, "639000000000000000", Bot);
        Navigation.NavigateTo($"/portfolio?q=o&page=2&after={new PortfolioPlace(PortfolioSort.Pressing, 0, "639000000000000001", Bot)}");
        var page = Render<BrowsePortfolioPage>();

        Assert.Equal($"/portfolio?q=o&page=3&after={_next}", page.Find("[rel=next]").GetAttribute("href"));
        Assert.Equal($"/portfolio?q=o&before={_previous}", page.Find("[rel=prev]").GetAttribute("href"));
    }

    [Fact]
    public void What_lags_or_is_set_aside_is_said()
    {
        Assert.Empty(Render<BrowsePortfolioPage>().FindAll(".lag"));

        _setAside = 2;
        _standing = new PortfolioStanding(true, 3, TimeSpan.FromMinutes(1), 2);
        var said = Render<BrowsePortfolioPage>().FindAll(".lag").Select(l => l.TextContent).ToList();
        Assert.StartsWith("This list is 3 events behind.", said[0], StringComparison.Ordinal);
        Assert.StartsWith("2 use cases are shown without their latest events", said[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_matches_the_way_back_to_all_is_offered()
    {
        Navigation.NavigateTo("/portfolio?q=nothing-like-this");
        var page = Render<BrowsePortfolioPage>();

        Assert.Contains("No use case matches", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Equal("/portfolio", page.Find(".empty a").GetAttribute("href"));
        Assert.Equal("nothing-like-this", page.Find("[data-search]").GetAttribute("value"));
    }

    [Fact]
    public void A_ledger_that_does_not_answer_is_said_and_what_was_shown_stands()
    {
        var page = Render<BrowsePortfolioPage>();
        Requests.Answer<BrowsePortfolio, PortfolioPage>(_ => throw new TimeoutException("The network went away"));
        page.Find("#portfolio-sort").Change("title");

        page.WaitForAssertion(() => Assert.Contains("could not be loaded", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(2, page.FindAll("[data-row]").Count);

        Requests.Answer<BrowsePortfolio, PortfolioPage>(Answer);
        page.Find("[role=alert] button").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=alert]")));
    }

    [Fact]
    public void The_readers_own_are_one_click_away_and_owner_and_tag_stay_in_the_address()
    {
        Navigation.NavigateTo($"/portfolio?owner={Ben}&tag=pilot&sort=title");
        var page = Render<BrowsePortfolioPage>();

        Assert.Equal((Ben, false, "pilot"), (Asked.Owner, Asked.Mine, Asked.Tag));
        Assert.Equal(["Clear filter Owner: Ben", "Clear filter Tag: pilot"], page.FindAll(".on-chip").Select(c => c.GetAttribute("aria-label")));
        Assert.Equal("/portfolio?owner=me&tag=pilot&sort=title", page.Find("a.mine").GetAttribute("href"));

        Navigation.NavigateTo("/portfolio?owner=me");
        page = Render<BrowsePortfolioPage>();
        Assert.Equal((null, true), (Asked.Owner, Asked.Mine));
        Assert.Equal("/portfolio", page.Find("a.mine").GetAttribute("href"));
        Assert.Equal("true", page.Find("a.mine").GetAttribute("aria-current"));
    }

    [Fact]
    public void A_row_names_its_owner_and_its_tags_lead_to_all_that_have_them()
    {
        _rows = [Row(Bot, "Support bot", Rag) with { OwnerId = Ben, Tags = ["Q3 pilot", "Équipe"] }, Row(Contracts, "Contracts", Both)];
        var page = Render<BrowsePortfolioPage>();

        Assert.Equal(["Ben", "No owner"], page.FindAll("tbody .owner > span:last-child").Select(owner => owner.TextContent));
        Assert.Equal(["/portfolio?tag=Q3%20pilot", "/portfolio?tag=%C3%89quipe"], page.FindAll("a.tag").Select(tag => tag.GetAttribute("href")));
    }

    [Fact]
    public void An_owner_without_use_cases_is_told_so_and_not_led_through_first_steps()
    {
        _rows = [];
        Navigation.NavigateTo("/portfolio?owner=me");
        var page = Render<BrowsePortfolioPage>();

        Assert.Contains("No use case matches", page.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_selected_gets_another_owner_and_what_is_refused_is_told_and_stays_selected()
    {
        _rows = [Row(Bot, "Support bot", Rag) with { OwnerId = Member }, Row(Contracts, "Contracts", Both) with { OwnerId = Member }];
        Requests.Answer<ChangeOwner, Result<AppendResult>>(c => c.UseCaseId == Bot
            ? new AppendResult(Bot, 4, 1)
            : new Refusal("archived", "This use case is archived. Restore it to change it."));
        var page = Render<BrowsePortfolioPage>();
        Assert.Empty(page.FindAll(".bulk"));

        page.Find("thead input[type=checkbox]").Change(true);
        Assert.Contains("2 use cases selected", page.Find(".bulk .count").TextContent, StringComparison.Ordinal);
        page.Find("#bulk-owner").Change(Ben.ToString());
        page.FindAll(".bulk form")[0].Submit();

        Assert.Equal([(Bot, Ben, 3L), (Contracts, Ben, 3L)], Requests.Sent.OfType<ChangeOwner>().Select(c => (c.UseCaseId, c.MemberId, c.Expected!.Version)));
        Assert.Equal("1 use case not changed. “Contracts”: This use case is archived. Restore it to change it.", page.Find(".bulk [role=alert]").TextContent);
        var toast = Assert.Single(Services.GetRequiredService<ToastList>().Shown);
        Assert.Equal("Ben owns 1 use case.", toast.Words);
    }

    [Fact]
    public async Task A_tag_added_to_what_is_selected_is_removed_again_by_undo()
    {
        Requests.Answer<ChangeTags, Result<AppendResult>>(c => new AppendResult(c.UseCaseId, 4, c.UseCaseId == Bot ? 1 : 0));
        var page = Render<BrowsePortfolioPage>();
        foreach (var _ in _rows)
            page.FindAll("[data-select]").First(box => !box.HasAttribute("checked")).Change(true);
        page.Find("#bulk-tag").Input(" ");
        page.FindAll(".bulk form")[1].Submit();
        Assert.Equal("Enter the tag.", page.Find(".bulk [role=alert]").TextContent);

        page.Find("#bulk-tag").Input("Pilot");
        page.FindAll(".bulk form")[1].Submit();

        Assert.Empty(page.FindAll(".bulk"));
        var toast = Assert.Single(Services.GetRequiredService<ToastList>().Shown);
        Assert.Equal("Tag “Pilot” added to 1 use case.", toast.Words);
        // The other had it before, and keeps it.
        Assert.Equal("Undone for 1 use case.", await toast.Undo!());
        Assert.Equal((Bot, "Pilot"), (Requests.Sent.OfType<ChangeTags>().Last().UseCaseId, Assert.Single(Requests.Sent.OfType<ChangeTags>().Last().Remove)));
    }

    [Fact]
    public void Who_leaves_while_the_keys_are_fetched_takes_no_page_down()
    {
        var module = JSInterop.SetupModule("./Features/Portfolio/Browse/BrowsePortfolioPage.razor.js");
        // The page that was left has let go of its script.
        module.SetupModule("listen", _ => true).Setup<string>("keep", _ => true).SetException(new ObjectDisposedException("keys"));

        Assert.Equal(2, Render<BrowsePortfolioPage>().FindAll("[data-row]").Count);
    }

    [Fact]
    public void A_viewer_and_a_reader_of_the_past_select_nothing()
    {
        _role = WorkspaceRole.Viewer;
        Assert.Empty(Render<BrowsePortfolioPage>().FindAll("[data-select]"));

        _role = WorkspaceRole.Editor;
        Navigation.NavigateTo("/portfolio?asOf=2026-02-28");
        Assert.Empty(Render<BrowsePortfolioPage>().FindAll("[data-select]"));
    }

    private PortfolioPage Answer(BrowsePortfolio request)
    {
        var rows = _rows.Where(r => r.Title.Contains(request.Search, StringComparison.OrdinalIgnoreCase) && (request.Target is null || r.TargetKey == request.Target)).ToList();
        return new PortfolioPage(
            rows.Take(request.Take).ToList(),
            rows.Count,
            Enum.GetValues<UseCaseState>().ToDictionary(s => s, s => _rows.Count(r => r.StateOn(request.Today) == s)),
            _rows.GroupBy(r => r.TargetKey).ToDictionary(g => g.Key, g => g.Count()),
            rows.Select(r => r.Framework).Distinct().ToDictionary(k => k, PublishedFrameworks.Of))
        {
            SetAside = _setAside,
            Next = _next,
            Previous = _previous,
            Counts = _rows.GroupBy(r => (State: r.StateOn(request.Today), r.TargetKey)).Select(g => new PortfolioCount(g.Key.State, g.Key.TargetKey, g.Count())).ToList(),
        };
    }

    private static PortfolioRow Row(Guid id, string title, RecommendedPath path) => new()
    {
        Id = id,
        Title = title,
        Requirement = "Answer questions",
        Version = 3,
        Status = RecommendationStatus.Recommended,
        Path = path,
        Support = Support.None,
        HasDecision = false,
        Contested = false,
        Archived = false,
        Blockers = 0,
        LoggedAt = Noon,
        LastEventAt = Noon,
        LastMovedAt = Noon,
    };
}
