using System.Globalization;
using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Drafting;
using DecisionLedger.Domain.Tests.Frameworks.Drafting;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>Whatever is done to a document: what is wrong is told with a line of it, and what is not wrong can be evaluated.</summary>
public sealed class BrokenDocumentTests
{
    private const string Pull = "$.rules.pulls[2].when";

    private const string Seen = """{"sign":"workarounds"}""";
    private const string NotSeen = """{"not":{"sign":"workarounds"}}""";

    private static readonly string[] Instead =
    [
        "", "null", "\"\"", "\" \"", "\"luck\"", "7", "-1", "0.5", "1e999", "79228162514264337593543950335", "1e-28", "true", "[]", "{}", "[null]", "[[]]",
        "{\"a\":1,\"a\":2}", "\"\\ud800\"", "\"\\u0000\"", "{\"rule\":\"B1\"}", "[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"a\",\"name\":\"A\"}]",
    ];

    [Fact]
    public void Anything_in_place_of_anything_is_told_or_can_be_evaluated()
    {
        var sound = 0;
        foreach (var (index, path) in PathsIn(Shipped.BuildOrBuy).Index())
            foreach (var instead in Instead.Where((_, other) => other % 4 == index % 4))
                sound += CheckedOrTold(With(Shipped.BuildOrBuy, path, instead)) ? 1 : 0;

        // Enough of them stay sound that both sides are met.
        Assert.True(sound > 50);
    }

    [Fact]
    public void So_is_the_larger_document_with_something_else_in_each_place()
    {
        foreach (var (index, path) in PathsIn(Shipped.CustomiseLlm).Index().Where(place => place.Index % 6 == 0))
            CheckedOrTold(With(Shipped.CustomiseLlm, path, Instead[index / 6 % Instead.Length]));
    }

    [Theory]
    [InlineData("\uFEFF{}")]
    [InlineData("// ours\n{}")]
    [InlineData("{\"version\":1,}")]
    [InlineData("{\"version\":NaN}")]
    [InlineData("{\"version\":Infinity}")]
    [InlineData("{\"version\":01}")]
    [InlineData("{\"version\":1}\n{}")]
    [InlineData("{'version':1}")]
    [InlineData("{\"name\":\"a\tb\"}")]
    [InlineData("{\"name\":\"\\udc00\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"a\\u0000b\":1}")]
    [InlineData("\u0000")]
    [InlineData("{")]
    [InlineData("{\n\n")]
    [InlineData("{\"a.b\":1,\"a\":{\"b\":2},\"\":3,\"[0]\":4,\"$\":5}")]
    public void A_text_that_is_no_document_is_told_by_a_line_of_it(string text)
    {
        Assert.NotEmpty(ToldIn(text));
        Assert.True(DraftText.Read(text) is { Draft: not null } or { Problem: not null });
    }

    /// <summary>Not as data of a theory, which cannot hold it.</summary>
    [Fact]
    public void Half_a_character_in_the_text_itself_is_told_where_it_stands()
    {
        var text = $"{{\n\"name\":\"{(char)0xD800}\"}}";

        Assert.Equal((2, 9), ToldIn(text) is [var only] ? (only.Line, only.Column) : default);
        Assert.NotNull(DraftText.Read(text).Problem);
    }

    [Fact]
    public void Letters_before_the_place_where_a_text_stops_being_json_are_counted_and_not_their_bytes() =>
        Assert.Equal((2, 7), ToldIn("{\n\"ääü\" \"x\"}") is [var only] ? (only.Line, only.Column) : default);

    [Theory]
    [InlineData(60)]
    [InlineData(200)]
    [InlineData(5_000)]
    public void Conditions_nested_too_deep_are_told(int depth) => Told(
        With(Shipped.BuildOrBuy, Pull, Nested(depth)), "$", "nested more than 48 deep");

    [Fact]
    public void Conditions_as_deep_as_a_document_may_be_can_be_evaluated()
    {
        var deepest = Enumerable.Range(1, 60).Last(depth => Framework.ProblemsIn(With(Shipped.BuildOrBuy, Pull, Nested(depth))).Count == 0);

        Assert.InRange(deepest, 30, 50);
        Assert.True(CheckedOrTold(With(Shipped.BuildOrBuy, Pull, Nested(deepest))));
    }

    [Fact]
    public void Too_many_of_anything_are_told_where_they_are()
    {
        Told(Many("$.rules.pulls", 5_000, n => $$"""{"id":"N{{n}}","text":"T","when":{"sign":"workarounds"},"pulls":"buy"}"""), "$", "has more than 20000 values");
        Told(Many("$.rules.pulls", 501, n => $$"""{"id":"N{{n}}","text":"T","when":{"sign":"workarounds"},"pulls":"buy"}"""), "$.rules.pulls", "at most 500 can be checked");
        Told(Many("$.rules.pulls", 65, n => $$"""{"id":"N{{n}}","text":"T","when":{"sign":"workarounds"},"pulls":"buy"}"""), "$.rules", "at most 64 rules");
        Told(Many("$.needs", 2_000, n => $$"""{"id":"n{{n}}","name":"N"}"""), "$.needs", "at most 500 can be checked");
        Told(Many("$.needs", 61, n => $$"""{"id":"n{{n}}","name":"N"}"""), "$.needs", "at most 60 needs");
        Told(Many("$.approaches", 33, n => $$"""{"id":"a{{n}}","name":"A"}"""), "$.approaches", "1 to 32 approaches");
        Told(Many("$.rules.standIns", 33, n => """{"for":"build","choices":[{"approach":"buy"}]}"""), "$.rules.standIns", "at most 32");
        Told(With(Shipped.BuildOrBuy, Pull, Any(400, _ => """{"all":[{"sign":"workarounds"},{"all":[{"sign":"workarounds"},{"sign":"workarounds"}]}]}""")), Pull, "at most 1500 conditions");
        Told(With(Shipped.BuildOrBuy, Pull, Any(260, n => "{\"measurement\":\"builders\",\"over\":" + n + "}")), "$.rules", "the limit is 250");
        Told(With(Shipped.BuildOrBuy, "$.name", $"\"{new string('x', 20_001)}\""), "$", "1 character too long (limit 20,000)");
        Told(With(Shipped.BuildOrBuy, "$.needs[0].id", $"\"{new string('x', 101)}\""), "$.needs[0].id", "1 character too long (limit 100)");
        Told("{\"" + new string('x', 500_000) + "\":[" + string.Join(',', Enumerable.Repeat("null", 20_000)) + "]}", "$", "characters too long");
    }

    [Fact]
    public void A_hundred_problems_are_told_and_how_many_more_there_are()
    {
        var problems = ToldIn("[" + string.Join(",\n", Enumerable.Repeat("null", 400)) + "]");

        Assert.Equal(101, problems.Count);
        Assert.Equal(("$[99]", 100), (problems[99].Place, problems[99].Line));
        Assert.Contains("300 more problems", problems[100].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("1000000000000001")]
    [InlineData("0.0000001")]
    public void A_number_that_cannot_be_reckoned_with_is_told(string number)
    {
        const string words = "at most 15 digits";
        Told(With(Shipped.BuildOrBuy, Pull, "{\"measurement\":\"builders\",\"over\":" + number + "}"), $"{Pull}.over", words);
        Told(With(Shipped.BuildOrBuy, Pull, "{\"not\":{\"any\":[{\"measurement\":\"builders\",\"atMost\":" + number + "}]}}"), $"{Pull}.not.any[0].atMost", words);
        Told(With(Shipped.BuildOrBuy, "$.measurements[0].min", number), "$.measurements[0].min", words);
        Told(With(Shipped.BuildOrBuy, "$.rules.holds[1].shortfall.reach", number), "$.rules.holds[1].shortfall.reach", words);
        Told(With(Shipped.BuildOrBuy, "$.examples[3].facts.measurements.builders", number), "$.examples[3].facts.measurements.builders", words);
        Told(With(Shipped.CustomiseLlm, "$.spectrum.bands[1].maxUsd", number), "$.spectrum.bands[1].maxUsd", words);
    }

    /// <summary>Of a matrix row and a cost factor, too: they are read by hand.</summary>
    [Fact]
    public void A_member_that_is_there_twice_is_told_in_the_rows_of_tables()
    {
        Told(Shipped.BuildOrBuy.Replace("\"need\": \"soon\",", "\"need\": \"fit\", \"need\": \"soon\",", StringComparison.Ordinal), "$.matrix.rows[2].need", "twice");
        Told(Shipped.CustomiseLlm.Replace("\"rows\": [\n      {\n        \"need\"", "\"rows\": [\n      {\n        \"label\": \"L\", \"need\"", StringComparison.Ordinal), "$.matrix.rows[0].label", "twice");
    }

    [Fact]
    public void What_contradicts_itself_is_told()
    {
        Told(With(Shipped.BuildOrBuy, "$.rules.holds[0].to", "\"build\""), "$.rules.holds[0].to", "replaced by itself");
        Told(With(Shipped.BuildOrBuy, Pull, """{"any":[{"sign":"workarounds"},{"measurement":"builders","known":false,"over":3}]}"""), $"{Pull}.any[1].known", "was not measured and also sets a bound");
        Told(With(Shipped.BuildOrBuy, "$.rules.pulls[0].when", """{"rule":"B2"}""", ("$.rules.pulls[1].when", """{"rule":"B1"}""")), "$.rules.pulls[0].when", "depends on itself");
    }

    [Theory]
    [InlineData("need")]
    [InlineData("label")]
    public void A_family_cannot_be_called_what_every_row_of_a_table_has(string id)
    {
        Told(With(Shipped.BuildOrBuy, "$.approaches[0].id", $"\"{id}\""), "$.approaches[0].id", "is reserved in the tables");

        var draft = Shipped.Draft(Shipped.BuildOrBuy);
        Assert.Contains("is reserved in the tables", draft.Rename(IdKind.Approach, "$.approaches[0].id", id), StringComparison.Ordinal);
        Assert.Equal(Shipped.BuildOrBuy, draft.Write());
    }

    /// <summary>Each rule asks twice about the one before it: as many ways to the first rule as there are subsets of rules.</summary>
    [Fact]
    public void Rules_that_ask_about_each_other_along_a_great_many_ways_are_worked_out_once_each()
    {
        var rules = Enumerable.Range(1, 50).Select(n => (Before: $$"""{"rule":"N{{n - 1}}"}""", Id: $"N{n}")).Select(rule =>
            $$"""{"id":"{{rule.Id}}","text":"T","when":{{Any(2, which => All([rule.Before, which == 0 ? Seen : NotSeen]))}},"pulls":"buy"}""");
        var text = With(Shipped.BuildOrBuy, "$.rules.pulls", $$"""[{"id":"N0","text":"T","when":{"need":"fit","atLeast":"wanted"},"pulls":"buy"},{{string.Join(',', rules)}},{"id":"B1","text":"T","when":{"answer":"people","is":"yes"},"pulls":"build"},{"id":"A1","text":"T","when":{"answer":"people","is":"no"},"pulls":"adapt"}]""", ("$.rules.holds", "[]"), ("$.rules.evidence", "[]"), ("$.examples", "[]"));

        Assert.Empty(Framework.ProblemsIn(text));
        var reasons = Evaluator.Evaluate(Framework.Parse(text), Given.Need("fit", NeedLevel.Wanted)).Reasons;
        Assert.Equal(51, reasons.Count);
        Assert.Equal(["needs.fit"], reasons[^1].Facts);
    }

    /// <summary>Facts enough that their combinations could never be gone through, and a condition that needs a look at all of them.</summary>
    [Fact]
    public void A_condition_that_cannot_be_checked_for_contradictions_is_told_and_one_that_is_only_long_is_not()
    {
        var signs = string.Join(',', Enumerable.Range(0, 40).Select(n => $$"""{"id":"s{{n}}","name":"S","why":"W"}"""));
        // One pigeon more than there are holes: no way to place them, and no short way to see that.
        string Pigeons(int holes) => All(
        [
            .. Enumerable.Range(0, holes + 1).Select(bird => Any(holes, hole => Sign(bird, hole, holes))),
            .. from hole in Enumerable.Range(0, holes)
               from one in Enumerable.Range(0, holes + 1)
               from other in Enumerable.Range(0, one)
               select "{\"not\":" + All([Sign(one, hole, holes), Sign(other, hole, holes)]) + "}",
        ]);
        string Text(string condition) => With(Shipped.BuildOrBuy, Pull, condition, ("$.signs", $"[{signs},{{\"id\":\"workarounds\",\"name\":\"W\",\"why\":\"W\"}}]"), ("$.examples", "[]"));

        Told(Text(Pigeons(2)), Pull, "can never hold");
        Told(Text(Pigeons(5)), Pull, "too many facts");
        Assert.Empty(Framework.ProblemsIn(Text(Any(40, n => $$"""{"sign":"s{{n}}"}"""))));
        Assert.Empty(Framework.ProblemsIn(Text(All(Enumerable.Range(0, 40).Select(n => $$"""{"sign":"s{{n}}"}""")))));

        static string Sign(int bird, int hole, int holes) => $$"""{"sign":"s{{(bird * holes) + hole}}"}""";
    }

    [Fact]
    public void All_conditions_together_are_looked_at_only_so_long()
    {
        var signs = string.Join(',', Enumerable.Range(0, 48).Select(n => $$"""{"id":"s{{n}}","name":"S","why":"W"}"""));
        // The last part needs every sign before it tried, and says so late.
        string Slow(int turn) => All(Enumerable.Range(0, 20)
            .Select(n => Any(2, which => $$"""{"sign":"s{{((2 * n) + which + turn) % 48}}"}"""))
            .Append("""{"answer":"people","is":"yes"}""")
            .Append("""{"answer":"people","is":"no"}"""));
        var rules = string.Join(',', Enumerable.Range(0, 23).Select(n => $$"""{"id":"N{{n}}","text":"T","when":{{Slow(n)}},"pulls":"buy"}"""));

        var problems = ToldIn(With(Shipped.BuildOrBuy, "$.rules.pulls", $"[{rules}]", ("$.signs", $"[{signs}]"), ("$.rules.evidence", "[]"), ("$.rules.holds", "[]"), ("$.rules.standIns", "[]"), ("$.examples", "[]")));

        Assert.Contains(problems, problem => problem.Text.Contains("too many facts", StringComparison.Ordinal));
        Assert.Single(problems, problem => problem.Text.Contains("nor could anything after it", StringComparison.Ordinal));
    }

    /// <summary>Returns whether nothing is wrong with it.</summary>
    private static bool CheckedOrTold(string text)
    {
        if (ToldIn(text).Count > 0)
            return false;

        var framework = Framework.Parse(text);
        foreach (var facts in framework.Document.Examples.Select(example => example.Facts).Append(Facts.None))
        {
            Evaluator.Evaluate(framework, facts);
            CertaintyAnalysis.Of(framework, facts);
        }

        Assert.True(FrameworkDifference.Between(framework, Framework.Parse(framework.ToJson())).IsEmpty);
        return true;
    }

    private static IReadOnlyList<FrameworkProblem> ToldIn(string text)
    {
        var problems = Framework.ProblemsIn(text);
        var lines = text.Split('\n');
        foreach (var problem in problems)
        {
            Assert.NotEmpty(problem.Text);
            Assert.InRange(problem.Line, 1, lines.Length);
            Assert.InRange(problem.Column, 1, lines[problem.Line - 1].Length + 1);
        }

        return problems;
    }

    private static void Told(string text, string place, string words)
    {
        var problems = ToldIn(text);
        Assert.True(problems.Any(problem => problem.Place == place && problem.Text.Contains(words, StringComparison.Ordinal)), string.Join(" | ", problems.Take(5)));
    }

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("{\"not\":", depth)) + "{\"sign\":\"workarounds\"}" + new string('}', depth) is var nested && depth % 2 == 0
            ? nested
            : $$"""{"all":[{"need":"fit","atLeast":"wanted"},{{nested}}]}""";

    private static string All(IEnumerable<string> parts) => $$"""{"all":[{{string.Join(',', parts)}}]}""";

    private static string Any(int count, Func<int, string> part) => $$"""{"any":[{{string.Join(',', Enumerable.Range(0, count).Select(part))}}]}""";

    private static string Many(string list, int count, Func<int, string> entry) =>
        With(Shipped.BuildOrBuy, list, $"[{string.Join(',', Enumerable.Range(0, count).Select(entry))}]");

    /// <summary>Every member and entry, the document itself left out.</summary>
    private static List<string> PathsIn(string text)
    {
        var paths = new List<string>();
        Walk(JsonNode.Parse(text)!);
        return paths;

        void Walk(JsonNode node)
        {
            var inside = node is JsonObject owner ? owner.Select(member => member.Value!) : node is JsonArray list ? list.OfType<JsonNode>() : [];
            foreach (var inner in inside)
            {
                paths.Add(DraftPath.Of(inner));
                Walk(inner);
            }
        }
    }

    /// <summary>A text in place of a value, as it is: it need not be JSON. Nothing takes the value away.</summary>
    private static string With(string text, string path, string instead, params (string Path, string Instead)[] more)
    {
        var document = DraftText.Read(text).Draft!;
        var marks = more.Prepend((Path: path, Instead: instead)).Index().ToList();
        foreach (var (index, change) in marks)
            document.Set(change.Path, change.Instead.Length == 0 ? null : JsonValue.Create(Mark(index)));
        return marks.Aggregate(document.Write(), (written, mark) => written.Replace($"\"{Mark(mark.Index)}\"", mark.Item.Instead, StringComparison.Ordinal));

        static string Mark(int index) => string.Create(CultureInfo.InvariantCulture, $"instead of {index}");
    }
}
