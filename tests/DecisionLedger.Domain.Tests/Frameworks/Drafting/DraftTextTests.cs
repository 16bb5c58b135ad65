using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Drafting;

namespace DecisionLedger.Domain.Tests.Frameworks.Drafting;

public class DraftTextTests
{
    private static readonly string Odd = """
        {
          "mine": { "b": 1.50, "a": [null, true] },
          "name": "Odd",
          "needs": [
            { "id": "fit", "colour": "red", "name": "Fit" },
            { "id": "soon", "name": "Soon" }
          ]
        }
        """;

    [Fact]
    public void What_nobody_touched_is_written_as_the_program_writes_it()
    {
        Assert.Equal(Shipped.CustomiseLlm, Shipped.Draft(Shipped.CustomiseLlm).Write());
        Assert.Equal(Shipped.BuildOrBuy, Shipped.Draft(Shipped.BuildOrBuy).Write());
    }

    [Fact]
    public void A_change_keeps_the_order_of_members_and_those_it_does_not_know()
    {
        var draft = Shipped.Draft(Odd);

        draft.Set("$.needs[0].name", "Fits us");
        draft.Set("$.name", "Even “odder” <than> before");

        Assert.Equal(
            """
            {
              "mine": {
                "b": 1.50,
                "a": [
                  null,
                  true
                ]
              },
              "name": "Even “odder” <than> before",
              "needs": [
                {
                  "id": "fit",
                  "colour": "red",
                  "name": "Fits us"
                },
                {
                  "id": "soon",
                  "name": "Soon"
                }
              ]
            }
            """,
            draft.Write());
    }

    [Fact]
    public void What_is_missing_on_the_way_is_made_and_what_is_set_to_nothing_goes()
    {
        var draft = Shipped.Draft(Odd);

        draft.Set("$.checklist.mostlyYes", "Build");
        draft.Set("$.mine", null);
        draft.Set("$.nowhere.at.all", null);

        Assert.Equal("Build", draft.Words("$.checklist.mostlyYes"));
        Assert.Null(draft.At("$.mine"));
        Assert.Null(draft.At("$.nowhere"));
    }

    [Fact]
    public void Entries_are_added_moved_to_the_ends_at_most_and_removed()
    {
        var draft = Shipped.Draft(Odd);

        Assert.Equal("$.needs[2]", draft.Add("$.needs", new JsonObject { ["id"] = "control" }));
        Assert.Equal("$.signs[0]", draft.Add("$.signs", new JsonObject { ["id"] = "rain" }));
        Assert.Equal("$.needs[0]", draft.Move("$.needs[2]", -5));
        Assert.Equal(["control", "fit", "soon"], draft.Ids("$.needs"));

        Assert.Equal("$.needs[1]", draft.Move("$.needs[0]", 1));
        draft.Remove("$.needs[0]");
        draft.Remove("$.needs[7]");
        Assert.Equal(["control", "soon"], draft.Ids("$.needs"));
    }

    [Fact]
    public void A_number_is_written_as_one_and_what_is_none_stays_as_typed()
    {
        var draft = Shipped.Draft(Odd);

        draft.SetNumber("$.a", " 1,500.50 ");
        draft.SetNumber("$.b", "a few");
        draft.SetNumber("$.c", "2,5");
        draft.SetNumber("$.name", "");

        Assert.Equal(("1500.50", "a few", "2,5", null), (draft.Words("$.a"), draft.Words("$.b"), draft.Words("$.c"), draft.Words("$.name")));
        Assert.Contains("\"a\": 1500.50", draft.Write(), StringComparison.Ordinal);
        Assert.Contains("\"c\": \"2,5\"", draft.Write(), StringComparison.Ordinal);
        Assert.Contains("\"b\": \"a few\"", draft.Write(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"name\": \"x\",\n  oops\n}", 3, "is not valid JSON from here on")]
    [InlineData("", 1, "is not valid JSON from here on")]
    [InlineData("{\n  \"name\": \"x\",\n  \"name\": \"y\"\n}", 3, "“name” appears twice; keep one")]
    [InlineData("[]", 1, "is not an object")]
    public void A_text_that_cannot_be_read_is_answered_with_its_line(string text, int line, string problem)
    {
        var reading = DraftText.Read(text);

        Assert.Null(reading.Draft);
        Assert.Equal(line, reading.Problem!.Line);
        Assert.Contains(problem, reading.Problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_another_shape_than_expected_is_read_as_nothing()
    {
        var draft = Shipped.Draft("""{ "needs": "none", "rules": { "pulls": [ 5, { "when": { "all": { "not": 3 } } } ] }, "examples": [ null ] }""");

        Assert.Empty(draft.Entries("$.needs"));
        Assert.Empty(draft.Ids("$.needs"));
        Assert.Empty(draft.Thresholds);
        Assert.Equal(0, draft.Uses(IdKind.Need, "fit"));
        Assert.Null(draft.Words("$.needs[0].id"));
        Assert.Null(draft.Words("$.rules.pulls[1].when"));
    }

    [Theory]
    [InlineData("$.needs")]
    [InlineData("$.signs")]
    [InlineData("$.checklist.questions")]
    [InlineData("$.measurements")]
    [InlineData("$.warnings")]
    public void A_new_entry_with_its_words_left_as_they_are_breaks_nothing(string list)
    {
        foreach (var text in new[] { Shipped.CustomiseLlm, Shipped.BuildOrBuy })
        {
            var draft = Shipped.Draft(text);
            draft.Add(list, NewEntries.For(draft, list));

            Assert.Empty(Framework.ProblemsIn(draft.Write()));
        }
    }

    [Fact]
    public void New_rules_have_ids_of_their_own_and_everything_that_their_shape_asks_for()
    {
        var draft = Shipped.Draft(Shipped.CustomiseLlm);

        foreach (var list in new[] { "$.rules.pulls", "$.rules.pulls", "$.rules.combines", "$.rules.holds" })
            draft.Add(list, NewEntries.For(draft, list));

        Assert.DoesNotContain(Framework.ProblemsIn(draft.Write()), problem => problem.Text.Contains("lacks", StringComparison.Ordinal) || problem.Text.Contains("twice", StringComparison.Ordinal));
        Assert.Equal(2, draft.Ids("$.rules.pulls").Count(id => id is "R1" or "R2"));
    }
}
