using System.Text.Json.Nodes;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>Any moment under that day's framework version or under any other, and both side by side.</summary>
public sealed class ReadingUnderVersionsTests(TwoVersionLedger versions) : IClassFixture<TwoVersionLedger>
{
    private ApiCaller Viewer => versions.Ledger.Viewer;

    [PostgresTheory]
    [InlineData(1, 1, "notEnoughKnown")]
    [InlineData(3, 1, "recommended")]
    [InlineData(4, 1, "recommended")]
    [InlineData(5, 2, "recommended")]
    [InlineData(6, 2, "recommended")]
    public async Task A_moment_says_which_version_it_was_read_under(int at, int version, string status)
    {
        var answer = (await Viewer.Get($"{versions.Path}/recommendation?asOf={at}")).Is(200);

        Assert.Equal((version, status), ((int)answer["recommendation"]!["frameworkVersion"]!, (string)answer["recommendation"]!["status"]!));
        Assert.Equal(("customise-llm", version), ((string)answer["thatDay"]!["framework"]!, (int)answer["thatDay"]!["frameworkVersion"]!));
        Assert.Equal(Names(answer["recommendation"]!, "now"), Names(answer["thatDay"]!["recommendation"]!, "now"));
        Assert.False((bool)answer["parts"]!);
        Assert.Empty(answer["parting"]!.AsArray());
    }

    [PostgresFact]
    public async Task A_past_moment_under_a_later_version_stands_beside_that_days()
    {
        var answer = (await Viewer.Get($"{versions.Path}/recommendation?asOf=4&frameworkVersion=2")).Is(200);

        Assert.Equal(2, (int)answer["recommendation"]!["frameworkVersion"]!);
        Assert.Equal(["systemPrompt"], Names(answer["recommendation"]!, "now"));
        Assert.Equal(1, (int)answer["thatDay"]!["frameworkVersion"]!);
        Assert.Equal(["fineTuning"], Names(answer["thatDay"]!["recommendation"]!, "now"));
        Assert.True((bool)answer["parts"]!);
        Assert.Equal(["recommendation", "Q4", "answers.capable"], answer["parting"]!.AsArray().Select(p => (string)p!["fact"]!));
        Assert.Equal("With version 1: Fine-tuning. With version 2: System prompt now, Fine-tuning as the target.", (string)answer["parting"]![0]!["text"]!);
    }

    [PostgresFact]
    public async Task Today_can_be_read_under_an_earlier_version()
    {
        var answer = (await Viewer.Get($"{versions.Path}/recommendation?frameworkVersion=1")).Is(200);

        Assert.Equal((1, 2), ((int)answer["recommendation"]!["frameworkVersion"]!, (int)answer["thatDay"]!["frameworkVersion"]!));
        Assert.False((bool)answer["parts"]!);
        Assert.Equal(["answers.capable"], answer["parting"]!.AsArray().Select(p => (string)p!["fact"]!));
    }

    [PostgresFact]
    public async Task What_was_said_before_a_version_was_published_stays_word_for_word() =>
        Assert.Equal(versions.BeforeVersion2.Body, (await Viewer.Get($"{versions.Path}/recommendation?asOf=3")).Is(200).Body);

    [PostgresFact]
    public async Task Each_entry_of_the_history_says_its_version_and_what_another_recommends_beside_it()
    {
        var entries = Items((await Viewer.Get($"{versions.Path}/history?frameworkVersion=2")).Is(200));

        Assert.Equal([1, 1, 1, 1, 2, 2], entries.Select(e => (int)e["frameworkVersion"]!));
        Assert.All(entries, e => Assert.Equal(("customise-llm", 2), ((string)e["under"]!["framework"]!, (int)e["under"]!["frameworkVersion"]!)));
        Assert.Equal([false, false, true, true, false, false], entries.Select(e => (bool)e["under"]!["parts"]!));
        Assert.Equal("notEnoughKnown", (string)entries[0]["under"]!["status"]!);
        Assert.Equal(["fineTuning"], Names(entries[2], "now"));
        Assert.Equal(["systemPrompt"], Names(entries[2]["under"]!, "now"));
        Assert.Equal(["systemPrompt"], Names(entries[4], "now"));
        Assert.Equal(("framework", true), ((string)entries[4]["kind"]!, (bool)entries[4]["moved"]!));
        Assert.Equal(["fineTuning"], Names(entries[5], "now"));
    }

    [PostgresFact]
    public async Task The_second_page_of_a_history_is_read_again_as_the_first_would_be()
    {
        var whole = Items((await Viewer.Get($"{versions.Path}/history?frameworkVersion=1")).Is(200));
        var first = (await Viewer.Get($"{versions.Path}/history?frameworkVersion=1&limit=4")).Is(200);
        var second = (await Viewer.Get($"{versions.Path}/history?frameworkVersion=1&limit=4&cursor={(string)first["next"]!}")).Is(200);

        Assert.Equal(whole.Select(e => e.ToJsonString()), Items(first).Concat(Items(second)).Select(e => e.ToJsonString()));
        Assert.Equal([true, false], Items(second).Select(e => (bool)e["under"]!["parts"]!));
        Assert.Null(Items((await Viewer.Get($"{versions.Path}/history")).Is(200))[0]["under"]);
    }

    [PostgresFact]
    public async Task Two_moments_are_compared_under_their_days_versions_and_under_another_beside_them()
    {
        var answer = (await Viewer.Get($"{versions.Path}/diff?from=4&to=6&frameworkVersion=1")).Is(200);

        Assert.Equal((1, 2), ((int)answer["from"]!["frameworkVersion"]!, (int)answer["to"]!["frameworkVersion"]!));
        Assert.DoesNotContain(answer["differences"]!.AsArray(), d => (string)d!["subject"]! == "recommendation");
        var under = answer["under"]!;
        Assert.Equal(1, (int)under["frameworkVersion"]!);
        Assert.Empty(under["differences"]!.AsArray());
        Assert.Empty(under["from"]!["parting"]!.AsArray());
        Assert.Equal(["answers.capable"], under["to"]!["parting"]!.AsArray().Select(p => (string)p!["fact"]!));

        var later = (await Viewer.Get($"{versions.Path}/diff?from=4&to=6&frameworkVersion=2")).Is(200)["under"]!;
        Assert.Equal((true, false), ((bool)later["from"]!["parts"]!, (bool)later["to"]!["parts"]!));
        Assert.Equal(["recommendation", "Q4"], later["differences"]!.AsArray().Select(d => (string)d!["fact"]!));
        Assert.Equal(["systemPrompt"], Names(later["from"]!, "now"));
        Assert.Null((await Viewer.Get($"{versions.Path}/diff?from=4&to=6")).Is(200)["under"]);
    }

    [PostgresTheory]
    [InlineData("recommendation?frameworkVersion=3")]
    [InlineData("recommendation?asOf=3&frameworkVersion=0")]
    [InlineData("history?frameworkVersion=3")]
    [InlineData("diff?from=1&frameworkVersion=3")]
    public async Task An_unknown_version_is_refused_with_those_that_there_are(string read)
    {
        var problem = (await Viewer.Get($"{versions.Path}/{read}")).IsProblem(400, "unknown-value", "frameworkVersion");

        Assert.Contains("Set frameworkVersion from 1 to 2.", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [PostgresTheory]
    [InlineData("recommendation?framework=theirs&frameworkVersion=1")]
    [InlineData("history?framework=theirs")]
    [InlineData("diff?from=1&framework=theirs")]
    public async Task An_unknown_framework_is_refused(string read) =>
        (await Viewer.Get($"{versions.Path}/{read}")).IsProblem(400, "unknown-value", "framework");

    [PostgresFact]
    public async Task Another_workspace_reads_neither_the_use_case_nor_the_version()
    {
        (await versions.Ledger.Stranger.Get($"{versions.Path}/history?frameworkVersion=2")).Is(404);
        (await versions.Ledger.Stranger.Get($"{versions.Path}/diff?from=1&frameworkVersion=2")).Is(404);
        var own = await versions.Ledger.Stranger.Log();
        (await versions.Ledger.Stranger.Get($"{own}/recommendation?frameworkVersion=2")).IsProblem(400, "unknown-value", "frameworkVersion");
    }

    private static List<JsonNode> Items(ApiAnswer answer) => answer["items"]!.AsArray().Select(item => item!).ToList();

    private static IEnumerable<string> Names(JsonNode node, string member) => node[member]!.AsArray().Select(name => (string)name!);
}
