using System.Text.Json;
using System.Text.Json.Nodes;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using FsCheck.Xunit;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.Assessments;

/// <summary>A history is read under the version of each day; another version may read it beside that, and never changes it.</summary>
[Properties(Arbitrary = [typeof(AnyHistory)], MaxTest = 80, Replay = "20260303,11")]
public sealed class RereadingTests
{
    /// <summary>Asks for 100 examples, knows a new sign for fine-tuning, and neither asks whether the team is capable nor knows the need for low cost.</summary>
    private static readonly Framework V2 = Edited(document =>
    {
        document["version"] = 2;
        Remove(document["checklist"]!["questions"]!, "capable");
        Remove(document["rules"]!["holds"]!, "Q7");
        document["signs"]!.AsArray().Add(new JsonObject { ["id"] = "tooManyRules", ["name"] = "The prompt is all rules", ["why"] = "Rules do not scale" });
        document["examples"] = new JsonArray();
    }, "\"under\": 50", "\"under\": 100");

    [Property]
    public void Under_its_own_version_a_rereading_is_the_reading_of_the_day_at_every_event(AnyHistory history)
    {
        var readings = Reevaluation.OfHistory(history.Events, Lookup, V1).ToList();

        Assert.Equal(history.Events.Count, readings.Count);
        for (var i = 0; i < readings.Count; i++)
        {
            var plain = Assessment.Of(history.Events.Take(i + 1).ToList(), Lookup)!;
            Assert.Equal(plain.UseCase.Version, readings[i].Version);
            Assert.Equal(Json(plain.Recommendation), Json(readings[i].Recommended));
            Assert.Equal(Json(plain.Recommendation), Json(readings[i].RecommendedThatDay));
            Assert.False(readings[i].Parts);
        }
    }

    [Property]
    public void Under_another_version_a_rereading_is_what_that_version_says_of_the_facts_of_the_moment(AnyHistory history)
    {
        var readings = Reevaluation.OfHistory(history.Events, Lookup, V2).ToList();

        for (var i = 0; i < readings.Count; i++)
        {
            var moment = Assessment.Of(history.Events.Take(i + 1).ToList(), Lookup)!;
            Assert.Equal(Json(Evaluator.Evaluate(V2, moment.UseCase.ToFacts())), Json(readings[i].Recommended));
            Assert.Equal((V1.Key, V2.Key), (readings[i].ThatDay, readings[i].Under));
            Assert.Equal(Json(readings[i]), Json(Reevaluation.Of(moment, V2)));
        }
    }

    [Property]
    public void A_rereading_that_begins_later_goes_on_as_one_from_the_beginning_does(AnyHistory history)
    {
        var whole = Reevaluation.OfHistory(history.Events, Lookup, V2).Select(Json).ToList();

        foreach (var after in new[] { 1, history.Events.Count / 2, history.Events.Count })
            Assert.Equal(whole.Skip(after), Reevaluation.OfHistory(history.Events, Lookup, V2, after).Select(Json));
    }

    [Property]
    public void What_was_read_on_the_day_is_the_same_whatever_it_is_read_under_later(AnyHistory history)
    {
        var adopting = history.Events.Append(new FrameworkAdopted(V2.Id, 2, "New rules")).ToList();

        foreach (var under in new[] { V1, V2 })
        {
            var readings = Reevaluation.OfHistory(adopting, Lookup, under).ToList();
            for (var i = 0; i < history.Events.Count; i++)
                Assert.Equal(Json(Assessment.Of(history.Events.Take(i + 1).ToList(), PublishedFrameworks.Of)!.Recommendation), Json(readings[i].RecommendedThatDay));
            Assert.Equal(2, readings[^1].ThatDay.Version);
        }
    }

    [Property]
    public void What_parts_two_versions_names_the_path_exactly_where_they_recommend_otherwise(AnyHistory history)
    {
        var moment = Assessment.Of(history.Events, Lookup)!;
        var reading = Reevaluation.Of(moment, V2);

        var words = VersionDifference.Between(reading, moment.UseCase, V1, V2);

        Assert.Equal(reading.Parts, words.Any(w => w.Subject == "recommendation"));
        Assert.All(words, w => Assert.NotEqual("", w.Text));
    }

    [Fact]
    public void An_answer_to_a_question_that_a_version_does_not_ask_is_kept_and_does_not_count_under_it()
    {
        IUseCaseEvent[] history =
        [
            Logged,
            new NeedStated("behaviour", NeedLevel.Wanted, ""),
            new ChecklistAnswered(Ada, "capable", AnswerValue.No, ""),
        ];
        var moment = Assessment.Of(history, Lookup)!;

        var reading = Reevaluation.Of(moment, V2);

        Assert.Equal(["systemPrompt"], reading.RecommendedThatDay.Now);
        Assert.Equal(["fineTuning"], reading.Recommended.Now);
        Assert.Equal(
            [
                "With version 1: System prompt now, Fine-tuning as the target. With version 2: Fine-tuning.",
                $"Blocks the target only in version 1: {V1.Rule("Q7")!.Text} (Q7)",
                $"{V1.Question("capable")!.Text}: no. It counts only in version 1; version 2 does not have it.",
                "The prompt is all rules: not answered. Only version 2 has it.",
            ],
            VersionDifference.Between(reading, moment.UseCase, V1, V2).Select(d => d.Text));
    }

    [Fact]
    public void What_was_stated_under_the_new_version_counts_only_there()
    {
        IUseCaseEvent[] history =
        [
            Logged,
            new FrameworkAdopted(V2.Id, 2, ""),
            new NeedStated("behaviour", NeedLevel.Wanted, ""),
            new MeasurementTaken("goodExamples", 60, ""),
            new SignSeen("tooManyRules", ""),
        ];
        var moment = Assessment.Of(history, Lookup)!;

        var reading = Reevaluation.Of(moment, V1);

        Assert.Equal((2, 1), (reading.ThatDay.Version, reading.Under.Version));
        Assert.Equal(["systemPrompt"], reading.RecommendedThatDay.Now);
        Assert.Equal(["fineTuning"], reading.Recommended.Now);
        var words = VersionDifference.Between(reading, moment.UseCase, V2, V1);
        Assert.Contains(words, w => w is { Subject: "gate", Fact: "Q4", After: null });
        Assert.Contains(words, w => w.Text == "The prompt is all rules: seen. It counts only in version 2; version 1 does not have it.");
        Assert.Contains(words, w => w.Text == $"{V1.Question("capable")!.Text}: not answered. Only version 1 has it.");
    }

    [Fact]
    public void A_version_does_not_part_from_itself() =>
        Assert.Empty(VersionDifference.Between(Reevaluation.Of(Assessment.Of([Logged], Lookup)!, V1), UseCase(), V1, V1));

    [Fact]
    public void A_rule_that_fires_under_both_and_pulls_something_else_is_named()
    {
        var other = Edited(document =>
        {
            document["version"] = 2;
            document["rules"]!["pulls"]!.AsArray().Single(r => (string?)r!["id"] == "K1")!["pulls"] = "systemPrompt";
            document["examples"] = new JsonArray();
        });
        var moment = Assessment.Of([Logged, new NeedStated("knowledge", NeedLevel.Wanted, "")], Lookup)!;

        var words = VersionDifference.Between(Reevaluation.Of(moment, other), moment.UseCase, V1, other);

        Assert.Equal(["recommendation", "rule"], words.Select(w => w.Subject));
        Assert.Equal($"Applies in both, with a different effect in version 2: {V1.Rule("K1")!.Text} (K1)", words[1].Text);
    }

    private static Framework Lookup(FrameworkKey key) => key.Version == 2 ? V2 : PublishedFrameworks.Of(key);

    private static Framework Edited(Action<JsonNode> edit, string replace = "", string with = "")
    {
        var document = JsonNode.Parse(PublishedFrameworks.Current.ToJson())!;
        edit(document);
        var text = document.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
        return Framework.Parse(replace.Length == 0 ? text : text.Replace(replace, with, StringComparison.Ordinal));
    }

    private static void Remove(JsonNode list, string id) =>
        list.AsArray().Remove(list.AsArray().Single(item => (string?)item!["id"] == id));

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
