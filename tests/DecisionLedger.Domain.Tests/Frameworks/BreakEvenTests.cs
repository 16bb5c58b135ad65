using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class BreakEvenTests
{
    private static readonly Facts Measured = Given.Nothing
        .Measured("promptTokens", 3000).Measured("tunedPromptTokens", 500).Measured("requestsPerMonth", 100_000)
        .Measured("inputPricePerMillion", 2).Measured("tunedInputPricePerMillion", 4).Measured("trainingCost", 1000);

    [Fact]
    public void A_shorter_prompt_pays_for_training_after_so_many_months()
    {
        // 100,000 requests x (3,000 x $2 - 500 x $4) / 1,000,000 = $400 a month; $1,000 / $400
        Assert.Equivalent(new BreakEven([], 400, 2.5), BreakEven.Of(Measured), strict: true);
    }

    [Fact]
    public void The_formula_is_shown_with_its_numbers_once_there_are_all()
    {
        Assert.Equal("1,000 / (100,000 x (3,000 x 2 - 500 x 4) / 1,000,000) = 2.5", BreakEven.Worked(Measured));
        Assert.EndsWith("= never", BreakEven.Worked(Measured.Measured("tunedInputPricePerMillion", 20)), StringComparison.Ordinal);
        Assert.Null(BreakEven.Worked(Facts.None));
    }

    [Fact]
    public void A_dearer_model_never_pays()
    {
        var even = BreakEven.Of(Measured.Measured("tunedInputPricePerMillion", 12));
        var dearer = BreakEven.Of(Measured.Measured("tunedInputPricePerMillion", 20));

        Assert.Equal((0, null), (even.MonthlySavingUsd, even.Months));
        Assert.Equal((-400, null), (dearer.MonthlySavingUsd, dearer.Months));
    }

    [Fact]
    public void Without_every_number_it_says_which_are_missing_and_nothing_else()
    {
        var breakEven = BreakEven.Of(Given.Nothing.Measured("promptTokens", 3000).Measured("requestsPerMonth", 10));

        Assert.Equal(
            ["measurements.tunedPromptTokens", "measurements.inputPricePerMillion", "measurements.tunedInputPricePerMillion", "measurements.trainingCost"],
            breakEven.Missing);
        Assert.Null(breakEven.MonthlySavingUsd);
        Assert.Null(breakEven.Months);
    }

    [Fact]
    public void Every_number_it_asks_for_is_one_that_the_framework_measures()
    {
        Assert.All(BreakEven.Of(Facts.None).Missing, path => Assert.NotNull(PublishedFrameworks.Current.Measurement(FactPath.Split(path).Id)));
    }
}
