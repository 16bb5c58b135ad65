using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>Every problem says the line it is on.</summary>
public sealed class ProblemPlacesTests
{
    private static readonly string[] Lines =
    [
        """{""",
        """  "version": 1,""",
        """  "name": "Wo hosten? Überall", "source": "Ours",""",
        """  "approaches": [""",
        """    { "id": "cloud", "name": "Cloud" },""",
        """    { "id": "own", "name": "Own" }""",
        """  ],""",
        """  "needs": [{ "id": "control", "name": "Control" }],""",
        """  "checklist": { "questions": [] },""",
        """  "rules": {""",
        """    "pulls": [""",
        """      {""",
        """        "id": "C1", "text": "Control is wanted.",""",
        """        "when": { "need": "control", "atLeast": "wanted" },""",
        """        "pulls": "own" }""",
        """    ]""",
        """  }""",
        """}""",
    ];

    [Fact]
    public void The_text_that_is_changed_here_is_right() => Assert.Empty(Framework.ProblemsIn(string.Join('\n', Lines)));

    [Fact]
    public void A_reference_that_leads_nowhere_is_told_by_the_line_of_its_member() =>
        Told(15, "\"own\"", "\"luck\"", "$.rules.pulls[0].pulls", 15, 9);

    [Fact]
    public void Columns_count_letters_and_not_bytes() =>
        Told(3, "\"Ours\"", "\" \"", "$.source", 3, 33);

    [Fact]
    public void An_entry_of_a_list_is_told_by_the_line_it_begins_on() =>
        Told(6, "\"own\"", "\"cloud\"", "$.approaches[1].id", 6, 7);

    [Fact]
    public void What_is_missing_is_told_by_the_line_of_what_lacks_it() =>
        Told(13, "\"id\": \"C1\", ", "", "$.rules.pulls[0]", 12, 7);

    [Fact]
    public void A_member_that_is_missing_at_the_top_is_told_by_the_first_line() =>
        Told(2, "\"version\": 1,", "", "$", 1, 1);

    [Fact]
    public void An_unknown_member_is_told_by_its_line() =>
        Told(14, "\"need\": \"control\"", "\"need\": \"control\", \"mood\": 1", "$.rules.pulls[0].when.mood", 14, 38);

    [Fact]
    public void A_wrong_word_is_told_by_its_line() =>
        Told(14, "\"wanted\"", "\"urgent\"", "$.rules.pulls[0].when.atLeast", 14, 38);

    [Fact]
    public void A_member_that_is_there_twice_is_told() =>
        Assert.Contains("twice", Told(13, "\"id\": \"C1\"", "\"id\": \"C1\", \"id\": \"C2\"", "$.rules.pulls[0].id", 13, 9), StringComparison.Ordinal);

    [Fact]
    public void A_text_that_is_no_json_is_told_by_the_line_where_it_stops_being() =>
        Assert.Contains("is not valid JSON", Told(7, "],", "]", "$", 8, 3), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{\"rules\":{\"pulls\":{\"a.b[0]\":null}}}")]
    public void Any_text_is_told_what_is_wrong_with_it(string text)
    {
        var problem = Assert.Single(Framework.ProblemsIn(text));

        Assert.NotEmpty(problem.Text);
        Assert.Equal(1, problem.Line);
    }

    private static string Told(int line, string text, string instead, string place, int toldLine, int toldColumn)
    {
        var lines = (string[])Lines.Clone();
        Assert.Contains(text, lines[line - 1], StringComparison.Ordinal);
        lines[line - 1] = lines[line - 1].Replace(text, instead, StringComparison.Ordinal);

        var problem = Framework.ProblemsIn(string.Join('\n', lines))[0];

        Assert.Equal((place, toldLine, toldColumn), (problem.Place, problem.Line, problem.Column));
        return problem.Text;
    }
}
