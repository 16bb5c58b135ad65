using System.Text.Json.Nodes;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Api;

public sealed class ExportTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    [PostgresFact]
    public async Task A_csv_begins_with_the_mark_by_which_spreadsheets_know_its_encoding()
    {
        var path = await ledger.Editor.Log(title: "Übersicht “Verträge”");
        var bytes = await ledger.Viewer.Client.GetByteArrayAsync(new Uri($"{path}/export?format=csv", UriKind.Relative));

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.NotEqual(0xEF, bytes[3]);
        Assert.Contains("Übersicht “Verträge”", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_csv_holds_every_event_and_no_formula()
    {
        var path = await ledger.Editor.Log(title: "Support bot");
        string[] formulas = ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "＝1+1", "=HYPERLINK(\\\"x\\\",\\\"y\\\"),\\nz"];
        foreach (var formula in formulas)
            (await ledger.Editor.Post($"{path}/comments", $$"""{"text": "x{{formula}}"}""")).Is(200);
        foreach (var formula in formulas)
            (await ledger.Editor.Post($"{path}/needs", $$"""{"need": "style", "level": "wanted", "reason": "{{formula}}"}""")).Is(200);

        var csv = (await ledger.Viewer.Get($"{path}/export?format=csv")).Is(200);

        Assert.Equal("text/csv", csv.MediaType);
        Assert.StartsWith("attachment; filename=\"use-case-", csv.Header("Content-Disposition"), StringComparison.Ordinal);
        var rows = Rows(csv.Body);
        Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
        Assert.All(rows.SelectMany(r => r), cell => Assert.False(cell.TrimStart(' ') is ['=' or '+' or '-' or '@' or '＝', ..], $"A spreadsheet would carry out: {cell}"));
        var said = rows[0].IndexOf("said");
        Assert.Contains("'=1+1", rows.Select(r => r[said]));
        Assert.Contains("'=HYPERLINK(\"x\",\"y\"),\nz", rows.Select(r => r[said]));
        Assert.Contains("x=1+1", rows.Select(r => r[said]));
        Assert.Equal(15, rows.Count - 1);
    }

    [PostgresFact]
    public async Task A_decision_record_has_the_madr_layout_and_quotes_what_people_wrote()
    {
        var path = await ledger.Editor.Log("\"needs\": {\"knowledge\": \"wanted\"}", "Bot # <img src=x> *now*");
        (await ledger.Editor.Send(HttpMethod.Patch, path, """{"requirement": "Answer\n# Not a heading\n<script>alert(1)</script>"}""")).Is(200);
        var undecided = (await ledger.Viewer.Get($"{path}/export?format=md")).Is(200).Body;
        (await ledger.Editor.Post($"{path}/decisions", """{"approaches": ["rag"], "rationale": "It can be had now", "fallback": "None"}""")).Is(200);
        var decision = (string)(await ledger.Viewer.Get(path))["decision"]!["id"]!;
        (await ledger.Colleague.Post($"{path}/reviews", $$"""{"decisionId": "{{decision}}", "verdict": "uphold", "reason": "Still fits"}""")).Is(200);

        var record = (await ledger.Viewer.Get($"{path}/export?format=md")).Is(200);

        Assert.Equal("text/markdown", record.MediaType);
        Assert.Contains("status: \"proposed\"", undecided, StringComparison.Ordinal);
        Assert.Contains("Not decided yet.", undecided, StringComparison.Ordinal);
        Assert.StartsWith("---\nstatus: \"accepted\"\ndate: ", record.Body, StringComparison.Ordinal);
        string[] headings = ["## Context and Problem Statement", "## Decision Drivers", "## Considered Options", "## Decision Outcome", "### Consequences", "### Confirmation", "## More Information"];
        Assert.Equal(headings, record.Body.Split('\n').Where(l => headings.Contains(l)));
        Assert.Contains("\n# Bot \\# &lt;img src=x> \\*now\\*\n", record.Body, StringComparison.Ordinal);
        Assert.Contains("\n> # Not a heading\n> &lt;script>alert(1)&lt;/script>\n", record.Body, StringComparison.Ordinal);
        Assert.Contains("Chosen option: \"RAG\", because\n\n> It can be had now", record.Body, StringComparison.Ordinal);
        Assert.Contains("Ben Colleague kept the decision", record.Body, StringComparison.Ordinal);
        Assert.Contains("decision-makers: [\"Ada Owner\"]", record.Body, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_decision_record_has_every_text_of_the_history_and_of_decisions_that_were_replaced()
    {
        var path = await ledger.Editor.Log("\"needs\": {\"knowledge\": \"wanted\"}");
        (await ledger.Editor.Send(HttpMethod.Patch, path, """{"requirement": "First wording", "reason": "The market asked"}""")).Is(200);
        (await ledger.Editor.Send(HttpMethod.Patch, path, """{"requirement": "Second wording"}""")).Is(200);
        (await ledger.Editor.Post($"{path}/decisions", """{"approaches": ["fineTuning"], "rationale": "Replaced why", "fallback": "Replaced fallback", "diverseExamplesPlan": "Replaced plan"}""")).Is(200);
        var decision = (string)(await ledger.Viewer.Get(path))["decision"]!["id"]!;
        (await ledger.Colleague.Post($"{path}/reviews", $$"""{"decisionId": "{{decision}}", "verdict": "changeNeeded", "reason": "Replaced review"}""")).Is(200);
        (await ledger.Editor.Post($"{path}/comments", """{"text": "A comment\n# over two lines"}""")).Is(200);
        (await ledger.Editor.Post($"{path}/needs", """{"need": "style", "level": "wanted", "reason": "A reason"}""")).Is(200);
        (await ledger.Editor.Post($"{path}/decisions", """{"approaches": ["rag"], "rationale": "Current why"}""")).Is(200);

        var record = (await ledger.Viewer.Get($"{path}/export?format=md")).Is(200).Body;
        string[] written =
        [
            "First wording", "The market asked", "Second wording", "Replaced why", "Replaced fallback", "Replaced plan", "Replaced review", "A comment\n  > # over two lines", "A reason", "Current why",
        ];
        Assert.All(written, text => Assert.Contains($"\n  > {text}\n", record, StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task What_turns_the_direction_ends_within_its_cell_and_its_line()
    {
        var path = await ledger.Editor.Log(title: "\u202Etob");
        (await ledger.Editor.Post($"{path}/comments", """{"text": "\u2067one\ntwo"}""")).Is(200);

        var csv = Rows((await ledger.Viewer.Get($"{path}/export?format=csv")).Is(200).Body);
        var record = (await ledger.Viewer.Get($"{path}/export?format=md")).Is(200).Body;

        Assert.Contains("Created “\u202Etob\u202C”", csv.Select(row => row[csv[0].IndexOf("words")]));
        Assert.Contains("\u2067one\u2069\ntwo", csv.Select(row => row[csv[0].IndexOf("said")]));
        Assert.Contains("\n# \u202Etob\u202C\n", record, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task What_was_settled_who_was_asked_and_what_to_wait_for_is_exported()
    {
        var path = await ledger.Editor.Log();
        (await ledger.Editor.Post($"{path}/answers", """{"question": "capable", "answer": "yes"}""")).Is(200);
        (await ledger.Colleague.Post($"{path}/answers", """{"question": "capable", "answer": "no"}""")).Is(200);
        (await ledger.Keeper.Post($"{path}/settlements", """{"question": "capable", "answer": "yes", "reason": "The course"}""")).Is(200);
        (await ledger.Colleague.Post($"{path}/assignments", $$"""{"question": "affordable", "memberId": "{{ledger.Owner.Actor.MemberId}}"}""")).Is(200);
        (await ledger.Editor.Post($"{path}/decisions", """{"approaches": ["rag"], "rationale": "Why"}""")).Is(200);
        (await ledger.Editor.Post($"{path}/revisit-conditions", """{"measurement": "goodExamples", "comparison": "atLeast", "value": 200}""")).Is(200);

        var record = (await ledger.Viewer.Get($"{path}/export?format=md")).Is(200).Body;
        Assert.Contains("Do I have the technical capability to train?: yes (tie broken by Ada Owner)", record, StringComparison.Ordinal);
        Assert.Contains("* Review trigger: good examples at hand is at least 200.", record, StringComparison.Ordinal);
        Assert.Contains("Asked for an answer to “Can I afford the training cost and time?” from Ada Owner", record, StringComparison.Ordinal);
        var rows = Rows((await ledger.Viewer.Get($"{path}/export?format=csv")).Is(200).Body);
        Assert.Equal(["Ada Owner", "customise-llm", "1"], rows.Single(r => r[3] == "assignment")[^3..]);
    }

    [PostgresFact]
    public async Task Json_holds_the_use_case_and_its_history()
    {
        var path = await ledger.Editor.Log("\"needs\": {\"knowledge\": \"wanted\"}");

        var export = (await ledger.Viewer.Get($"{path}/export")).Is(200);

        Assert.Equal("application/json", export.MediaType);
        Assert.Equal("Support bot", (string?)export["useCase"]!["title"]);
        Assert.Equal([1, 2], export["history"]!.AsArray().Select(h => (int)h!["version"]!));
        (await ledger.Viewer.Get($"{path}/export?format=xml")).IsProblem(400, "unknown-value", "format");
        (await ledger.Viewer.Get($"{path}/export?format=0")).IsProblem(400, "unknown-value", "format");
    }

    [PostgresFact]
    public async Task The_whole_ledger_is_streamed_an_event_a_line_in_order()
    {
        var path = await ledger.Editor.Log("\"needs\": {\"knowledge\": \"wanted\"}", "Line\u2028bot 🤖");
        for (var i = 0; i < 60; i++)
            await ledger.Editor.Log("\"needs\": {\"knowledge\": \"wanted\", \"style\": \"wanted\", \"format\": \"wanted\", \"upToDate\": \"wanted\", \"lowCost\": \"wanted\", \"behaviour\": \"notNeeded\", \"quickIteration\": \"notNeeded\", \"lowLatency\": \"notNeeded\"}");

        var answer = (await ledger.Viewer.Get("/api/v1/events")).Is(200);

        Assert.Equal("application/x-ndjson", answer.MediaType);
        Assert.EndsWith("\n", answer.Body, StringComparison.Ordinal);
        var lines = answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        // More than one page of the reading behind it.
        Assert.True(lines.Count > 500);
        var sequences = lines.Select(l => (long)l["sequence"]!).ToList();
        Assert.Equal(sequences.Order().Distinct(), sequences);
        var own = lines.Where(l => (string?)l["streamId"] == path.Split('/')[^1]).ToList();
        Assert.Equal(["use_case_logged_v2", "need_stated"], own.Select(l => (string?)l["type"]));
        Assert.Equal([1, 2], own.Select(l => (int)l["version"]!));
        Assert.Equal("Line\u2028bot 🤖", (string?)own[0]["data"]!["title"]);
        Assert.Equal("wanted", (string?)own[1]["data"]!["level"]);
        Assert.Equal(ledger.Owner.Actor.MemberId, (Guid)own[0]["actor"]!);
        Assert.All(own, l => Assert.NotNull(l["at"]));
        Assert.All(own, l => Assert.False(string.IsNullOrEmpty((string?)l["correlationId"])));
    }

    /// <summary>Reads RFC 4180, as a spreadsheet would.</summary>
    private static List<List<string>> Rows(string csv)
    {
        var rows = new List<List<string>> { new() };
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            if (quoted)
            {
                if (csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
                    cell.Append(csv[i++]);
                else if (csv[i] == '"')
                    quoted = false;
                else
                    cell.Append(csv[i]);
            }
            else if (csv[i] == '"')
            {
                quoted = true;
            }
            else if (csv[i] == ',' || csv[i] == '\n')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (csv[i] == '\n')
                    rows.Add([]);
            }
            else if (csv[i] != '\r')
            {
                cell.Append(csv[i]);
            }
        }

        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
