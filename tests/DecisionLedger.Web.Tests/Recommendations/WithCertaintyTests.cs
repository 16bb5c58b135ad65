using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components.Recommendations;

namespace DecisionLedger.Web.Tests.Recommendations;

public class WithCertaintyTests : BunitContext
{
    private static readonly Facts Open = Facts.None with { Needs = new Dictionary<string, NeedLevel> { ["lowCost"] = NeedLevel.Wanted } };

    private static readonly Facts Settled = new()
    {
        Needs = PublishedFrameworks.Current.Document.Needs.ToDictionary(need => need.Id, _ => NeedLevel.NotNeeded),
        Answers = PublishedFrameworks.Current.Document.Checklist!.Questions.ToDictionary(question => question.Id, _ => AnswerValue.Yes),
    };

    [Fact]
    public void What_stands_in_the_end_belongs_to_the_facts_that_came_last()
    {
        var shown = Render<WithCertainty>(p => Of(p, Open));

        // Many changes while the first is still being worked out: the facts that came last are settled.
        for (var change = 0; change < 20; change++)
            shown.Render(p => Of(p, change % 2 == 0 ? Open with { Signs = ["longPrompts"] } : Settled));

        shown.WaitForAssertion(() => Assert.Equal("1 exact", shown.Markup.Trim()), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void The_same_facts_are_not_worked_out_twice()
    {
        var shown = Render<WithCertainty>(p => Of(p, Settled, ("case", 1)));
        shown.WaitForAssertion(() => Assert.Equal("1 exact", shown.Markup.Trim()), TimeSpan.FromSeconds(20));

        // Facts that would give another figure, said to be the same.
        shown.Render(p => Of(p, Open, ("case", 1)));
        Assert.Equal("1 exact", shown.Markup.Trim());

        shown.Render(p => Of(p, Open, ("case", 2)));
        shown.WaitForAssertion(() => Assert.Equal("4096 sampled", shown.Markup.Trim()), TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("exact", 0, "0%")]
    [InlineData("exact", 0.004, "under 1%")]
    [InlineData("exact", 0.375, "38%")]
    [InlineData("exact", 0.999, "over 99%")]
    [InlineData("exact", 1, "100%")]
    [InlineData("sampled", 0, "under 1%")]
    [InlineData("sampled", 0.375, "about 38%")]
    [InlineData("sampled", 0.9997, "over 99%")]
    public void Figures_claim_no_more_than_is_known(string method, double share, string words)
    {
        Assert.Equal(words, CertaintyWords.Share(new Certainty(share, method, 4096, [], [], [], new Stability(StabilityLevel.Early, "", null, [], 0, [])), share));
    }

    private static void Of(ComponentParameterCollectionBuilder<WithCertainty> parameters, Facts facts, object? of = null) => parameters
        .Add(x => x.Framework, PublishedFrameworks.Current)
        .Add(x => x.Facts, facts)
        .Add(x => x.Of, of)
        .Add(x => x.ChildContent, certainty => certainty is null ? "" : $"{certainty.Completions} {certainty.Method}");
}
