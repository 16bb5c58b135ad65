using Bunit;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Tests.UseCasePages;

public class RevisitConditionTests : OpenedUseCase
{
    private static readonly Guid Id = new("30000000-0000-0000-0000-000000000001");

    [Fact]
    public void A_condition_is_added_as_people_type_numbers()
    {
        var page = Open("/decision");
        page.Find("#condition-measurement").Change("requestsPerMonth");
        page.Find("#condition-comparison").Change("Over");
        page.Find("#condition-value").Input("1,000,000");
        page.Find("#condition-reason").Input("Then training pays");

        page.Find("section[aria-labelledby='revisit-conditions'] form").Submit();

        Assert.Equal(new SetRevisitCondition(Story.Id, "requestsPerMonth", Comparison.Over, 1_000_000, "Then training pays", new ExpectedVersion(2, false)), Last<SetRevisitCondition>());
        Assert.Contains("over 1,000,000", Words(page.Find(".conditions")), StringComparison.Ordinal);
        Assert.Equal("", page.Find("#condition-value").GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("", "Enter a number.")]
    [InlineData("many", "is not a number")]
    [InlineData("-5", "")]
    public void What_is_no_number_is_said_and_stays(string typed, string said)
    {
        var page = Open("/decision");
        page.Find("#condition-value").Input(typed);
        page.Find("#condition-reason").Input("Why");

        page.Find("section[aria-labelledby='revisit-conditions'] form").Submit();

        Assert.Contains(said, Words(page.Find("section[aria-labelledby='revisit-conditions'] [role=alert]")), StringComparison.Ordinal);
        Assert.Equal(typed, page.Find("#condition-value").GetAttribute("value") ?? "");
        Assert.Equal("Why", page.Find("#condition-reason").GetAttribute("value"));
        Assert.Equal(2, Story.Version);
    }

    [Fact]
    public void A_number_that_meets_it_says_on_every_tab_why_it_is_time()
    {
        Story.By(Member, new RevisitConditionSet(Id, "goodExamples", Comparison.AtLeast, 200, "Fine-tuning can be tried"));
        var page = Open();
        Assert.Empty(page.FindAll("[aria-label='Review due']"));

        Story.By(Tomasz, new MeasurementTaken("goodExamples", 230, ""));
        Wake();

        page.WaitForAssertion(() => Assert.Contains("met the review trigger", Words(page.Find("[aria-label='Review due']")), StringComparison.Ordinal));
        Assert.Contains("“Fine-tuning can be tried”", Words(page.Find("[aria-label='Review due']")), StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_be_taken_away()
    {
        Story.By(Member, new RevisitConditionSet(Id, "goodExamples", Comparison.AtLeast, 200, ""));
        var page = Open("/decision");

        page.Find(".conditions button").Click();

        Assert.Equal(Id, Last<ClearRevisitCondition>().ConditionId);
        Assert.Empty(page.FindAll(".conditions"));
    }
}
