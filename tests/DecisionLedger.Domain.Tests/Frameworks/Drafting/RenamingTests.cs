using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Drafting;

namespace DecisionLedger.Domain.Tests.Frameworks.Drafting;

public class RenamingTests
{
    private static readonly (IdKind Kind, string List)[] Lists =
    [
        (IdKind.Question, "$.checklist.questions"), (IdKind.Need, "$.needs"), (IdKind.Sign, "$.signs"), (IdKind.Measurement, "$.measurements"),
        (IdKind.Approach, "$.approaches"), (IdKind.Pattern, "$.patterns"), (IdKind.Warning, "$.warnings"), (IdKind.Rule, "$.rules.pulls"),
        (IdKind.Rule, "$.rules.evidence"), (IdKind.Rule, "$.rules.holds"), (IdKind.Rule, "$.rules.combines"),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Everything_renamed_leaves_a_document_without_problems_that_says_the_old_ids_nowhere(bool ofModels)
    {
        var draft = Shipped.Draft(ofModels ? Shipped.CustomiseLlm : Shipped.BuildOrBuy);
        var renamed = 0;
        foreach (var (kind, list) in Lists)
        {
            foreach (var entry in draft.Entries(list))
            {
                var id = draft.Words($"{entry}.id")!;
                Assert.Null(draft.Rename(kind, $"{entry}.id", $"zz{id}"));
                Assert.Equal(0, draft.Uses(kind, id));
                renamed++;
            }
        }

        Assert.True(renamed > 15, $"{renamed} ids were renamed");
        Assert.Empty(Framework.ProblemsIn(draft.Write()));
    }

    [Fact]
    public void Examples_give_the_same_under_new_ids()
    {
        var draft = Shipped.Draft(Shipped.BuildOrBuy);

        Assert.Null(draft.Rename(IdKind.Approach, "$.approaches[2].id", "make"));
        Assert.Null(draft.Rename(IdKind.Measurement, "$.measurements[0].id", "hands"));

        Assert.Equal(["make"], draft.WordsIn("$.examples[2].gives.target"));
        Assert.Equal("1", draft.Words("$.examples[3].facts.measurements.hands"));
        Assert.Equal("make", draft.Words("$.checklist.speaksFor"));
        Assert.Equal("yes", draft.Words("$.matrix.rows[0].make.mark"));
        Assert.Empty(Framework.ProblemsIn(draft.Write()));
    }

    [Fact]
    public void A_renamed_member_keeps_its_place()
    {
        var draft = Shipped.Draft(Shipped.BuildOrBuy);

        draft.Rename(IdKind.Need, "$.needs[0].id", "apart");

        Assert.Equal(["apart", "soon"], draft.At("$.examples[0].facts.needs")!.AsObject().Select(member => member.Key));
    }

    [Theory]
    [InlineData("fit", "The id fit is already used. Choose another.")]
    [InlineData("two words", "Use letters and digits only, such as budgetFixed.")]
    [InlineData(" ", "Use letters and digits only, such as budgetFixed.")]
    public void An_id_that_cannot_be_is_refused_and_nothing_changes(string to, string why)
    {
        var draft = Shipped.Draft(Shipped.BuildOrBuy);

        Assert.Equal(why, draft.Rename(IdKind.Need, "$.needs[0].id", to));
        Assert.Equal(Shipped.BuildOrBuy, draft.Write());
    }

    [Fact]
    public void Rule_ids_are_unique_over_all_lists_of_rules() =>
        Assert.Equal("The id H1 is already used. Choose another.", Shipped.Draft(Shipped.BuildOrBuy).Rename(IdKind.Rule, "$.rules.pulls[0].id", "H1"));

    [Fact]
    public void Of_two_that_share_an_id_only_the_one_changes()
    {
        var draft = Shipped.Draft(Shipped.BuildOrBuy);
        draft.Set("$.needs[1].id", "setsApart");

        Assert.Null(draft.Rename(IdKind.Need, "$.needs[1].id", "fit"));

        Assert.Equal("setsApart", draft.Words("$.rules.pulls[0].when.need"));
        Assert.Empty(Framework.ProblemsIn(draft.Write()));
    }
}
