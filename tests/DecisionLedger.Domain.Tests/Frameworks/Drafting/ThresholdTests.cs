using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.Tests.Frameworks.Drafting;

public class ThresholdTests
{
    [Fact]
    public void Every_number_that_a_rule_compares_with_is_found_wherever_it_is_nested()
    {
        var found = Shipped.Draft(Shipped.CustomiseLlm).Thresholds;

        Assert.Equal(
            [
                "L1 promptTokens over 2000", "Q4 goodExamples under 50", "H2 domains atLeast 2", "examplesUnder50 goodExamples under 50",
                "examples50To200 goodExamples atLeast 50", "examples50To200 goodExamples under 200", "examples200To500 goodExamples atLeast 200",
                "examples200To500 goodExamples under 500", "examples500To1000 goodExamples atLeast 500", "examples500To1000 goodExamples atMost 1000",
                "examplesOver1000 goodExamples over 1000", "Q4 goodExamples reach 50",
            ],
            found.Select(t => $"{t.Owner} {t.Measurement} {t.Comparison} {t.Value}"));
    }

    [Fact]
    public void Number_and_comparison_are_set_where_they_stand()
    {
        var draft = Shipped.Draft(Shipped.CustomiseLlm);
        var threshold = draft.Thresholds[0];
        Assert.Equal("$.rules.pulls[9].when.all[1].any[2].over", threshold.Path);

        draft.SetNumber(threshold.Path, "4000");
        Assert.True(draft.RenameMember(threshold.Path, "atLeast"));

        Assert.Equal(("atLeast", "4000"), (draft.Thresholds[0].Comparison, draft.Thresholds[0].Value));
        Assert.Empty(Framework.ProblemsIn(draft.Write()));
    }

    [Fact]
    public void A_comparison_that_is_there_already_is_not_written_over()
    {
        var draft = Shipped.Draft(Shipped.CustomiseLlm);
        var between = draft.Thresholds.First(t => t.Owner == "examples50To200" && t.Comparison == "atLeast");

        Assert.False(draft.RenameMember(between.Path, "under"));
        Assert.Equal(Shipped.CustomiseLlm, draft.Write());
    }
}
