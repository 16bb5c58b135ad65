using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.UseCases.Compare;
using DecisionLedger.Web.Features.UseCases.History;
using Npgsql;

namespace DecisionLedger.Web.Tests.UseCasePages;

/// <summary>
/// A use case that adopted version 2 at event 5, which asks for 80 examples where version 1 asks for 50. It has had 60 since event 4: until the
/// adoption fine-tuning was recommended, and since then it is held back.
/// </summary>
public class EntryUnderVersionTests : OpenedUseCase
{
    private static readonly Framework Second = Framework.Parse(PublishedFrameworks.Current.ToJson()
        .Replace("\"version\": 1,", "\"version\": 2,", StringComparison.Ordinal)
        .Replace("\"under\": 50", "\"under\": 80", StringComparison.Ordinal));

    public EntryUnderVersionTests()
    {
        Story.Frameworks = key => key.Version == 2 ? Second : PublishedFrameworks.Current;
        Story.Versions = [1, 2];
        Story.By(Member, new NeedStated("behaviour", NeedLevel.Critical, ""), new MeasurementTaken("goodExamples", 60, ""));
        Story.By(Tomasz, new FrameworkAdopted("customise-llm", 2, "New rules"), new CommentAdded(Guid.NewGuid(), Tomasz, "Hm"));
    }

    [Theory]
    [InlineData("?asOf=4", "Framework version 1 (in use at the time).")]
    [InlineData("/history?asOf=4", "Framework version 1 (in use at the time).")]
    [InlineData("/history?asOf=5", "Framework version 2 (in use at the time).")]
    [InlineData("/decision?asOf=4&under=2", "Framework version 1 (in use at the time).")]
    [InlineData("/why?asOf=4&under=2", "Shown with framework version 2; version 1 was in use at the time.")]
    [InlineData("/history?asOf=4&under=2", "Framework version 1 (in use at the time), compared with version 2.")]
    [InlineData("/history?asOf=4&under=1", "Framework version 1 (in use at the time).")]
    public void The_banner_says_which_version_a_past_moment_is_read_under(string address, string words) =>
        Assert.Contains(words, Words(Open(address).Find(".moment p")), StringComparison.Ordinal);

    [Fact]
    public void The_version_chosen_stands_in_the_address_and_draws_a_band_of_its_own()
    {
        var page = Open("/history?asOf=4");
        Assert.Equal(["each day’s version", "version 1", "version 2"], page.FindAll(".field.under option").Select(o => o.TextContent));
        var plain = page.Find(".drawing").GetAttribute("viewBox");

        page.Find(".field.under select").Change("2");

        Assert.EndsWith("/history?asOf=4&under=2", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".drawing .parting")));
        Assert.NotEqual(plain, page.Find(".drawing").GetAttribute("viewBox"));
        Assert.EndsWith("Uses version 1. Recommended: Fine-tuning. Under version 2: System prompt now, Fine-tuning as the target.",
            page.Find("[role=slider]").GetAttribute("aria-valuetext"), StringComparison.Ordinal);

        page.Find(".field.under select").Change("");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".drawing .parting")));
        Assert.EndsWith("/history?asOf=4", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_a_column_for_it()
    {
        var page = Open("/history?under=2");
        page.Find(".as-table").Click();

        Assert.Equal(["Event", "When", "Who", "What", "Uses", "Recommended then", "Under version 2"], page.FindAll("thead th").Select(h => h.TextContent));
        var rows = page.FindAll("tbody tr").Select(row => row.QuerySelectorAll("td").TakeLast(3).Select(Words).ToList()).ToList();
        Assert.Equal(["version 2", "the same"], [rows[1][0], rows[1][2]]);
        Assert.Equal(["version 1", "Fine-tuning", "System prompt now, Fine-tuning as the target"], rows[2]);
    }

    [Fact]
    public void A_framework_version_has_a_labelled_stretch_of_its_own()
    {
        var page = Open("/history");

        Assert.Equal("version 2", page.FindAll(".drawing .in-version")[^1].TextContent);
        Assert.Contains("Framework version", page.Find(".legend").TextContent, StringComparison.Ordinal);
        Assert.Contains("Uses version 2", page.Find(".reading").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_moment_stands_side_by_side_with_why_the_versions_part()
    {
        var both = Open("/history?asOf=4&under=2").Find("section[aria-labelledby='both']");

        Assert.Equal(["Version 1 in use that day", "Version 2"], both.QuerySelectorAll("dt").Select(Words));
        Assert.Equal(["Fine-tuning", "System prompt now, Fine-tuning as the target"], both.QuerySelectorAll("dd .path").Select(p => p.GetAttribute("aria-label")));
        Assert.StartsWith("Blocks the target only in version 2:", Words(both.QuerySelector("li")!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_under_its_own_version_says_so() =>
        Assert.Contains("Version 2 is the version already in use.", Words(Open("/history?under=2").Find("section[aria-labelledby='both']")), StringComparison.Ordinal);

    [Fact]
    public void Two_points_are_compared_under_each_days_version_and_under_the_one_chosen()
    {
        var page = Open("/history?from=4&to=5&under=1");

        Assert.Equal(new FrameworkKey("customise-llm", 1), Last<CompareMoments>().Under);
        var sheet = Words(page.Find(".comparison"));
        Assert.Contains("The recommendation changed from Fine-tuning to System prompt now, Fine-tuning as the target.", sheet, StringComparison.Ordinal);
        Assert.Contains("With version 1", sheet, StringComparison.Ordinal);
        Assert.Contains("Version 1 gives the same recommendation at both points, for the same reasons.", sheet, StringComparison.Ordinal);
        Assert.Contains("With version 2: System prompt now, Fine-tuning as the target. With version 1: Fine-tuning.", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Version differences at A", sheet, StringComparison.Ordinal);

        page.Find(".field.under select").Change("");
        page.WaitForAssertion(() => Assert.DoesNotContain("With version 1", page.Find(".comparison").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_past_moments_other_tabs_are_read_under_the_version_chosen()
    {
        var why = Open("/why?asOf=4&under=2");
        Assert.Contains("System prompt", Path(why), StringComparison.Ordinal);
        Assert.Equal(
            ["/overview?asOf=4", "?asOf=4&under=2", "/why?asOf=4&under=2", "/what-if?asOf=4", "/history?asOf=4&under=2", "/decision?asOf=4"],
            why.FindAll("nav.tabs a").Select(a => a.GetAttribute("href")!.Split(Story.Id.ToString())[1]));
        Assert.DoesNotContain("System prompt", Path(Open("/why?asOf=4")), StringComparison.Ordinal);
        Assert.Contains("Then, under version 2", Open("?asOf=4&under=2").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Now_is_changed_under_the_version_it_is_read_under_whatever_the_address_says()
    {
        var page = Open("/why?under=1");

        Assert.Contains("System prompt", Path(page), StringComparison.Ordinal);
        Assert.Equal("", page.FindAll("nav.tabs a")[1].GetAttribute("href")!.Split(Story.Id.ToString())[1]);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("two")]
    public void What_is_no_version_is_named_with_those_that_there_are(string under)
    {
        var problem = Words(Open($"/history?under={under}").Find("[role=alert]"));

        Assert.Contains($"The framework of this use case has no version “{under}”.", problem, StringComparison.Ordinal);
        Assert.Contains("It has versions 1 and 2.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_one_version_there_is_nothing_to_choose_and_the_version_is_said()
    {
        Story.Versions = [1];
        var page = Open("/history?asOf=3");

        Assert.Empty(page.FindAll(".field.under"));
        Assert.Contains("Framework version 1 (in use at the time).", Words(page.Find(".moment p")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_recorded_meanwhile_is_read_under_the_version_too_and_only_that()
    {
        var page = Open("/history?under=1");
        Story.By(Tomasz, new MeasurementTaken("goodExamples", 90, ""));

        Wake();

        page.WaitForAssertion(() => Assert.Equal("7", page.Find("[role=slider]").GetAttribute("aria-valuemax")));
        page.WaitForAssertion(() => Assert.EndsWith("The same under version 1. The recommendation changed here.", page.Find("[role=slider]").GetAttribute("aria-valuetext"), StringComparison.Ordinal));
        Assert.Equal([(0L, 6L), (6L, 7L)], Requests.Sent.OfType<ReevaluateHistory>().Select(r => (r.After, r.UpTo!.Value)));
    }

    [Fact]
    public void A_history_that_could_not_be_read_again_says_so_and_can_be_tried_again()
    {
        var away = true;
        Requests.Answer<ReevaluateHistory, IReadOnlyList<ReevaluatedEntry>>(_ => away ? throw new NpgsqlException("away") : [.. Reread()]);
        var page = Open("/history?under=1");
        Assert.Contains("could not be loaded with version 1", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        away = false;
        page.Find("[role=alert] button").Click();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".drawing .parting")));
    }

    private static string Path(IRenderedComponent<Features.UseCases.View.UseCasePage> page) =>
        page.FindAll(".why section").Single(section => section.QuerySelector("h2")?.TextContent == "Recommendation").TextContent;

    private static IEnumerable<ReevaluatedEntry> Reread() => Enumerable.Range(1, 6).Select(version => new ReevaluatedEntry(
        version, new FrameworkKey("customise-llm", 1), RecommendationStatus.Recommended, new Domain.Assessments.RecommendedPath(["rag"], ["rag"]), true));
}
