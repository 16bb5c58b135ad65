using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Drafting;

namespace DecisionLedger.Domain.Tests.Frameworks.Drafting;

public class ConditionShapeTests
{
    [Theory]
    [InlineData("""{"need":"fit","atLeast":"wanted"}""", "all", """{"all":[{"need":"fit","atLeast":"wanted"}]}""")]
    [InlineData("""{"need":"fit","atLeast":"wanted"}""", "not", """{"not":{"need":"fit","atLeast":"wanted"}}""")]
    [InlineData("""{"all":[{"sign":"a"},{"sign":"b"}]}""", "any", """{"any":[{"sign":"a"},{"sign":"b"}]}""")]
    [InlineData("""{"all":[{"sign":"a"},{"sign":"b"}]}""", "not", """{"not":{"all":[{"sign":"a"},{"sign":"b"}]}}""")]
    [InlineData("""{"any":[{"sign":"a"}]}""", "not", """{"not":{"sign":"a"}}""")]
    [InlineData("""{"not":{"sign":"a"}}""", "all", """{"all":[{"sign":"a"}]}""")]
    [InlineData("""{"all":[{"sign":"a"}]}""", "sign", """{"sign":"workarounds"}""")]
    [InlineData("""{"nonsense":1}""", "any", """{"any":[{"need":"setsApart","atLeast":"wanted"}]}""")]
    [InlineData("5", "need", """{"need":"setsApart","atLeast":"wanted"}""")]
    public void A_condition_becomes_another_and_keeps_its_parts(string before, string kind, string after) =>
        Assert.Equal(after, ConditionShape.Turn(Shipped.Draft(Shipped.BuildOrBuy), JsonNode.Parse(before), kind).ToJsonString());

    [Theory]
    [InlineData("all")]
    [InlineData("any")]
    [InlineData("need")]
    [InlineData("anyNeedStated")]
    [InlineData("answer")]
    [InlineData("sign")]
    [InlineData("latestTrial")]
    [InlineData("measurement")]
    [InlineData("rule")]
    [InlineData("not")]
    [InlineData("stands")]
    [InlineData("decided")]
    [InlineData("purpose")]
    [InlineData("decisionNotes")]
    public void A_new_condition_of_each_kind_is_one_that_a_warning_may_have(string kind)
    {
        var draft = Shipped.Draft(Shipped.BuildOrBuy);
        draft.Set("$.warnings[0].when", ConditionShape.New(draft, kind));

        Assert.Equal(kind, ConditionShape.Of(draft.At("$.warnings[0].when")));
        Assert.Empty(Framework.ProblemsIn(draft.Write()));
    }
}
