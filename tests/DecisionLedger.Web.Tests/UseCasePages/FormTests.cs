using Bunit;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.View;

namespace DecisionLedger.Web.Tests.UseCasePages;

/// <summary>A form that somebody is typing in stays with what was typed, whatever others record meanwhile.</summary>
public class FormTests : OpenedUseCase
{
    [Fact]
    public void A_reason_that_is_being_typed_waits_while_the_use_case_is_archived_and_is_recorded_once_it_is_restored()
    {
        var page = Open();
        EditReason(page, "needs.style");
        page.Find("[id='needs.style'] textarea").Input("Our readers know our voice.");

        Story.By(Tomasz, new UseCaseArchived("Over"));
        Wake();
        page.WaitForAssertion(() => Assert.Contains("archived in the meantime", page.Find("[id='needs.style'] form").TextContent, StringComparison.Ordinal));
        Assert.Equal("Our readers know our voice.", page.Find("[id='needs.style'] textarea").GetAttribute("value"));
        Assert.True(page.Find("[id='needs.style'] button[type=submit]").HasAttribute("disabled"));

        Story.By(Tomasz, new UseCaseRestored("Not over"));
        Wake();
        page.WaitForAssertion(() => Assert.False(page.Find("[id='needs.style'] button[type=submit]").HasAttribute("disabled")));
        page.Find("[id='needs.style'] form").Submit();
        page.WaitForAssertion(() => Assert.Equal("Our readers know our voice.", Last<StateNeed>().Reason));
    }

    [Theory]
    [InlineData("", "Edit requirement", "#requirement")]
    [InlineData("", "Rename", "#use-case-title")]
    [InlineData("", "Add trial", "#trial-note")]
    [InlineData("", "Ask someone", "form.ask input:not([type=hidden])")]
    [InlineData("/decision", null, "#rationale")]
    [InlineData("/decision", null, "#revisit-reason")]
    [InlineData("/decision", null, "#condition-reason")]
    public void Every_form_waits_so(string tab, string? opener, string field)
    {
        var page = Open(tab);
        if (opener == "Ask someone")
            Row(page, "answers.capable");
        if (opener is not null)
            page.FindAll("button").First(b => Words(b).StartsWith(opener, StringComparison.Ordinal)).Click();
        page.Find(field).Input("Typed before");

        Story.By(Tomasz, new UseCaseArchived("Over"));
        Wake();

        page.WaitForAssertion(() => Assert.Contains("What you typed is still here.", page.Find($"form:has({field})").TextContent, StringComparison.Ordinal));
        Assert.Equal("Typed before", page.Find(field).GetAttribute("value"));
        Assert.True(page.Find($"form:has({field}) button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public void A_review_begun_before_the_decision_was_replaced_goes_on_with_the_new_one_and_says_so()
    {
        Story.By(Tomasz, Decided("systemPrompt"));
        var page = Open("/decision");
        page.Find("#review input[value=Keep]").Change("Keep");
        page.Find("#review-reason").Input("It serves us well.");
        var replacing = Decided("rag");

        Story.By(Tomasz, replacing);
        Wake();
        page.WaitForAssertion(() => Assert.Contains("The decision was replaced while you were writing. You are now reviewing the new one, RAG.", Words(page.Find("#review")), StringComparison.Ordinal));
        page.Find("form:has(#review-reason)").Submit();

        page.WaitForAssertion(() => Assert.Equal((replacing.DecisionId, "It serves us well."), (Last<ReviewDecision>().DecisionId, Last<ReviewDecision>().Reason)));
        page.WaitForAssertion(() => Assert.Contains("It serves us well.", Words(page.Find("#review .review")), StringComparison.Ordinal));
        Assert.DoesNotContain("was replaced while", page.Find("#review").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_keeps_the_key_of_its_submission_until_it_is_recorded()
    {
        var page = Open();
        var drawn = Key(page);
        page.Find("#comment").Input("  ");
        page.Find("form:has(#comment)").Submit();
        Assert.Equal(drawn, Key(page));

        page.Find("#comment").Input("A doubt");
        page.Find("form:has(#comment)").Submit();

        Assert.NotEqual(drawn, Key(page));
        Assert.Equal("", page.Find("#comment").GetAttribute("value") ?? "");
        JSInterop.VerifyInvoke("keptText.forget");
    }

    private static string? Key(IRenderedComponent<UseCasePage> page) => page.Find("form:has(#comment) [name=submission]").GetAttribute("value");

    private static DecisionRecorded Decided(string approach) => new(Guid.NewGuid(), Tomasz, [approach], "We tried it.", [], "", "");
}
