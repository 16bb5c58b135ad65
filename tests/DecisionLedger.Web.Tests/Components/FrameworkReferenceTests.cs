using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Web.Components.Recommendations;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Features.Frameworks.Read;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Components;

public class FrameworkReferenceTests : PageTests
{
    private static readonly Framework Current = PublishedFrameworks.Current;
    private static readonly ConditionWords Words = new(Current);

    public FrameworkReferenceTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Requests.Answer<FindFramework, Framework?>(_ => Current);
    }

    [Theory]
    [InlineData("K1", "knowledge is wanted or critical")]
    [InlineData("S1", "style is wanted or critical, and neither S2 nor S3 applies")]
    [InlineData("S3", "style is critical, and “Is the style/format critical and complex?” is yes")]
    [InlineData("H2", "fine-tuning is recommended, and distinct domains served is at least 2")]
    public void A_rule_says_its_condition_as_a_sentence(string rule, string words) =>
        Assert.Equal(words, Words.Of(Current.Rule(rule)!.When));

    [Fact]
    public void Every_rule_and_warning_has_words_for_its_condition()
    {
        var rules = Current.Document.Rules;
        var conditions = rules.Pulls.Select(r => r.When).Concat(rules.Evidence.Select(r => r.When)).Concat(rules.Holds.Select(r => r.When))
            .Concat(rules.Combines.Select(r => r.When)).Concat(Current.Document.Warnings.Select(w => w.When));

        Assert.All(conditions, condition => Assert.NotEqual("", Words.Of(condition)));
    }

    [Fact]
    public void Everything_the_document_cites_has_a_place_on_the_page()
    {
        var page = Render<FrameworkPage>();
        var ids = page.FindAll("[id]").Select(e => e.Id).ToHashSet();

        var rules = Current.Document.Rules;
        Assert.All(rules.Pulls.Select(r => r.Id).Concat(rules.Evidence.Select(r => r.Id)).Concat(rules.Holds.Select(r => r.Id)).Concat(rules.Combines.Select(r => r.Id)),
            id => Assert.Contains($"rule-{id}", ids));
        Assert.All(Current.Document.Warnings, w => Assert.Contains($"warning-{w.Id}", ids));
        Assert.All(Current.Document.Headings.Where(h => h != "What's Next?"), heading => Assert.Contains(FrameworkLinks.AnchorOf(heading), ids));
        Assert.Equal(ids.Count, page.FindAll("[id]").Count);
    }

    [Fact]
    public void Looking_for_a_rule_leaves_only_what_speaks_of_it()
    {
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("/framework?q=B1");
        var page = Render<FrameworkPage>();

        Assert.NotEmpty(page.FindAll("#rule-B1"));
        Assert.Empty(page.FindAll("#rule-K1"));
        Assert.Empty(page.FindAll("#matrix"));
    }

    [Fact]
    public void A_section_is_folded_until_it_is_opened_or_holds_what_is_looked_for()
    {
        var page = Render<FrameworkPage>();
        Assert.All(page.FindAll("section > h2 > button"), fold => Assert.Equal("false", fold.GetAttribute("aria-expanded")));

        page.Find("#pulls h2 button").Click();
        Assert.Equal("true", page.Find("#pulls h2 button").GetAttribute("aria-expanded"));
        Assert.Equal("false", page.Find("#holds h2 button").GetAttribute("aria-expanded"));

        page.Find("input[type=search]").Input("exact numbers");
        Assert.All(page.FindAll("section > h2 > button"), fold => Assert.Equal("true", fold.GetAttribute("aria-expanded")));
    }

    [Fact]
    public void Every_rule_has_a_link_to_copy()
    {
        var page = Render<FrameworkPage>();
        var links = page.FindComponents<CopyLink>().Select(link => (link.Instance.To, link.Instance.Address)).ToList();

        var rules = Current.Document.Rules;
        string[] ids = [.. rules.Pulls.Concat<Rule>(rules.Evidence).Concat(rules.Holds).Concat(rules.Combines).Select(rule => rule.Id)];
        Assert.Equal(ids.Select(id => ($"rule {id}", $"http://localhost/framework/customise-llm?version=1#rule-{id}")), links);
    }

    [Fact]
    public void A_framework_without_a_source_shows_what_it_has()
    {
        var page = Open(StarterFramework.For("own", "Build or buy"));

        Assert.Equal("Build or buy", page.Find("h1").TextContent);
        Assert.NotEmpty(page.FindAll("#rule-B1"));
        Assert.Equal(["Need", "Buy", "Buy and adapt", "Build"], page.FindAll("#matrix thead th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("against build", page.Find("#question-productExists td:last-child").TextContent.Trim());
        Assert.Equal(
            ["Decision matrix", "Checklist", "Signs", "Worked examples", "Rules that recommend", "Rules that block", "Warnings", "Measurements"],
            page.FindAll("nav.contents a").Select(link => link.TextContent));
        Assert.All(page.FindAll("nav.contents a"), link => Assert.NotEmpty(page.FindAll($"[id='{link.GetAttribute("href")!.Split('#')[1]}']")));
        Assert.Equal(
            ["--approach-palette-1", "--approach-palette-2", "--approach-palette-3"],
            page.FindAll("#pulls .chip, #holds .chip").Select(chip => chip.GetAttribute("style")!.Split('(', ')')[1]).Distinct().Order());
    }

    [Fact]
    public void The_smallest_framework_there_can_be_has_a_page()
    {
        var page = Open(SmallFramework.Smallest);

        Assert.Equal(["Rules that recommend"], page.FindAll("nav.contents a").Select(link => link.TextContent));
        Assert.Equal("Own machines", page.Find("#rule-C1 .chip").TextContent);
    }

    private IRenderedComponent<FrameworkPage> Open(Framework framework)
    {
        Requests.Answer<FindFramework, Framework?>(_ => framework);
        return Render<FrameworkPage>();
    }
}
