using System.Text;
using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Ledger;
using DecisionLedger.Web.Tests.Ground;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>
/// What was once written is read for ever. Events/*.v1.json are events as version 1 wrote them; they are never changed. A new shape of an event
/// gets a new file, and the old one must still be read.
/// </summary>
public sealed class EventSampleTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    private static readonly Guid Member = new("a0000000-0000-0000-0000-000000000001");
    private static readonly Guid Thing = new("20000000-0000-0000-0000-000000000001");

    private static readonly Dictionary<string, IUseCaseEvent> Written = new()
    {
        ["use_case_logged"] = new UseCaseLogged("Support bot 🤖", "Answer “questions”\nمرحبا <b>", 1),
        ["use_case_renamed"] = new UseCaseRenamed("Help bot"),
        ["requirement_changed"] = new RequirementChanged("In five languages", "Markets"),
        ["need_stated"] = new NeedStated("style", NeedLevel.NotNeeded, "Plain"),
        ["need_cleared"] = new NeedCleared("style", ""),
        ["checklist_answered"] = new ChecklistAnswered(Member, "capable", AnswerValue.Unsure, "Who knows"),
        ["answer_withdrawn"] = new AnswerWithdrawn(Member, "capable"),
        ["sign_seen"] = new SignSeen("longPrompts", "3,000"),
        ["sign_cleared"] = new SignCleared("longPrompts", ""),
        ["trial_recorded"] = new TrialRecorded(Thing, "fewShot", TrialOutcome.Inconsistent, "One in five", ["style", "format"]),
        ["trial_retracted"] = new TrialRetracted(Thing, "Mistake"),
        ["measurement_taken"] = new MeasurementTaken("inputPricePerMillion", 0.15m, "List price"),
        ["measurement_cleared"] = new MeasurementCleared("inputPricePerMillion", ""),
        ["decision_recorded"] = new DecisionRecorded(Thing, Member, ["rag", "fineTuning"], "Both", ["style"], "Base model", "Mixed data"),
        ["decision_reviewed"] = new DecisionReviewed(Thing, Member, ReviewVerdict.ChangeNeeded, "Moved on"),
        ["revisit_date_set"] = new RevisitDateSet(new DateOnly(2026, 5, 31), "Pilot ends"),
        ["revisit_date_cleared"] = new RevisitDateCleared(""),
        ["comment_added"] = new CommentAdded(Thing, Member, "Hm"),
        ["use_case_archived"] = new UseCaseArchived("Stopped"),
        ["use_case_restored"] = new UseCaseRestored("On"),
    };

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Events");

    [Fact]
    public void There_is_a_sample_of_every_event_under_its_stored_name()
    {
        Assert.Equal(EventNames.All.Values.Order(), Written.Keys.Order());
        Assert.All(Written, w => Assert.Equal(EventNames.All[w.Value.GetType()], w.Key));
        Assert.Empty(EventNames.All.Values.Except(Directory.GetFiles(Folder, "*.v1.json").Select(f => Path.GetFileName(f)[..^".v1.json".Length])));
    }

    [PostgresFact]
    public void Every_sample_is_read_as_the_event_that_was_written()
    {
        var serializer = ledger.App.Store.Options.Serializer();
        foreach (var (name, happened) in Written)
        {
            using var sample = new MemoryStream(File.ReadAllBytes(Path.Combine(Folder, $"{name}.v1.json")));
            Assert.Equal(happened, serializer.FromJson(happened.GetType(), sample));
        }
    }

    [PostgresFact]
    public void What_is_written_today_has_the_shape_of_the_samples()
    {
        var serializer = ledger.App.Store.Options.Serializer();
        foreach (var (name, happened) in Written)
        {
            var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.v1.json"), Encoding.UTF8));
            Assert.True(JsonNode.DeepEquals(sample, JsonNode.Parse(serializer.ToJson(happened))), $"{name} is written as {serializer.ToJson(happened)}");
        }
    }
}
