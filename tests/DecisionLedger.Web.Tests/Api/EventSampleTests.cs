using System.Text;
using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Domain.Versions.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Tests.Infrastructure;
using Npgsql;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>
/// What was once written is read for ever. Events/*.v1.json are events as version 1 of them was written; they are never changed. A new shape of an
/// event gets a new file (.v2.json), and the old one must still be read.
/// </summary>
public sealed class EventSampleTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    private static readonly Guid Member = new("a0000000-0000-0000-0000-000000000001");
    private static readonly Guid Thing = new("20000000-0000-0000-0000-000000000001");

    private static readonly Dictionary<string, object> Written = new()
    {
        ["use_case_logged_v2"] = new UseCaseLogged("Support bot 🤖", "Answer “questions”\nمرحبا <b>", "build-or-buy", 3),
        ["use_case_renamed"] = new UseCaseRenamed("Help bot"),
        ["requirement_changed"] = new RequirementChanged("In five languages", "Markets"),
        ["owner_changed"] = new OwnerChanged(Member, "Ana moved on"),
        ["tag_added"] = new TagAdded("Q3 pilot 🤖"),
        ["tag_removed"] = new TagRemoved("Q3 pilot 🤖"),
        ["need_stated"] = new NeedStated("style", NeedLevel.NotNeeded, "Plain"),
        ["need_cleared"] = new NeedCleared("style", ""),
        ["checklist_answered"] = new ChecklistAnswered(Member, "capable", AnswerValue.Unsure, "Who knows"),
        ["answer_withdrawn_v2"] = new AnswerWithdrawn(Member, "capable", "Mistaken"),
        ["sign_seen"] = new SignSeen("longPrompts", "3,000"),
        ["sign_cleared"] = new SignCleared("longPrompts", ""),
        ["trial_recorded"] = new TrialRecorded(Thing, "fewShot", TrialOutcome.Inconsistent, "One in five", ["style", "format"]),
        ["trial_retracted"] = new TrialRetracted(Thing, "Mistake"),
        ["measurement_taken"] = new MeasurementTaken("inputPricePerMillion", 0.15m, "List price"),
        ["measurement_cleared"] = new MeasurementCleared("inputPricePerMillion", ""),
        ["decision_recorded_v2"] = new DecisionRecorded(Thing, Member, ["rag", "fineTuning"], ["fewShot", "fineTuning"], "Both", ["style"], "Base model", "Mixed data"),
        ["review_requested"] = new ReviewRequested(Thing, Member, new DateOnly(2026, 5, 31), "Before the budget round"),
        ["review_request_cancelled"] = new ReviewRequestCancelled(Thing, Member),
        ["decision_reviewed_v2"] = new DecisionReviewed(Thing, Member, ReviewVerdict.ChangeNeeded, "Moved on", 12),
        ["revisit_date_set"] = new RevisitDateSet(new DateOnly(2026, 5, 31), "Pilot ends"),
        ["review_came_due"] = new ReviewCameDue(new DateOnly(2026, 5, 31)),
        ["revisit_date_cleared"] = new RevisitDateCleared(""),
        ["comment_added"] = new CommentAdded(Thing, Member, "Hm"),
        ["annotation_pinned"] = new AnnotationPinned(Thing, Member, new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero), "The pilot began"),
        ["annotation_removed"] = new AnnotationRemoved(Thing, "Wrong day"),
        ["use_case_archived"] = new UseCaseArchived("Stopped"),
        ["use_case_restored"] = new UseCaseRestored("On"),
        ["answer_settled"] = new AnswerSettled("capable", Member, AnswerValue.No, "We asked the platform team"),
        ["question_assigned"] = new QuestionAssigned("capable", Member, "You ran the pilot"),
        ["question_unassigned"] = new QuestionUnassigned("capable"),
        ["framework_adopted"] = new FrameworkAdopted("customise-llm", 2, "New thresholds"),
        ["revisit_condition_set"] = new RevisitConditionSet(Thing, "goodExamples", Comparison.AtLeast, 200m, "Enough to tune"),
        ["revisit_condition_cleared"] = new RevisitConditionCleared(Thing, "Not needed"),
        ["framework_started"] = new FrameworkStarted("build-or-buy", "Build or buy"),
        ["framework_draft_begun"] = new FrameworkDraftBegun(1, "{\n  \"version\": 1\n}"),
        ["framework_draft_edited"] = new FrameworkDraftEdited("{ not yet", "On the way"),
        ["framework_draft_discarded"] = new FrameworkDraftDiscarded("No"),
        ["framework_published"] = new FrameworkPublished(2, "{\"version\":2}", "Higher threshold"),
    };

    /// <summary>Samples of shapes that are no longer written, with what they are read as.</summary>
    private static readonly Dictionary<string, object> Earlier = new()
    {
        ["use_case_logged.v1.json"] = new UseCaseLogged("Support bot 🤖", "Answer “questions”\nمرحبا <b>", "customise-llm", 1),
        ["decision_recorded.v1.json"] = new DecisionRecorded(Thing, Member, ["rag", "fineTuning"], "Both", ["style"], "Base model", "Mixed data"),
        ["decision_reviewed.v1.json"] = new DecisionReviewed(Thing, Member, ReviewVerdict.ChangeNeeded, "Moved on"),
        ["answer_withdrawn.v1.json"] = new AnswerWithdrawn(Member, "capable", ""),
    };

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Events");

    /// <summary>Marten names a later shape of an event with its version: use_case_logged_v2.</summary>
    private static string SampleOf(string name) => name.EndsWith("_v2", StringComparison.Ordinal) ? $"{name[..^3]}.v2.json" : $"{name}.v1.json";

    [Fact]
    public void There_is_a_sample_of_every_event_under_its_stored_name()
    {
        Assert.Equal(EventNames.All.Values.Order(), Written.Keys.Order());
        Assert.All(Written, w => Assert.Equal(EventNames.All[w.Value.GetType()], w.Key));
        Assert.Equal(
            EventNames.All.Values.Select(SampleOf).Concat(Earlier.Keys).Order(),
            Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileName(f)).Order());
    }

    [PostgresFact]
    public void Every_sample_is_read_as_the_event_that_was_written()
    {
        var serializer = ledger.App.Store.Options.Serializer();
        foreach (var (name, happened) in Written)
        {
            using var sample = new MemoryStream(File.ReadAllBytes(Path.Combine(Folder, SampleOf(name))));
            Assert.Equal(happened, serializer.FromJson(happened.GetType(), sample));
        }
    }

    [PostgresFact]
    public void What_is_written_today_has_the_shape_of_the_samples()
    {
        var serializer = ledger.App.Store.Options.Serializer();
        foreach (var (name, happened) in Written)
        {
            var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, SampleOf(name)), Encoding.UTF8));
            Assert.True(JsonNode.DeepEquals(sample, JsonNode.Parse(serializer.ToJson(happened))), $"{name} is written as {serializer.ToJson(happened)}");
        }
    }

    [PostgresFact]
    public async Task What_an_earlier_version_wrote_is_read_in_the_shape_of_today()
    {
        foreach (var (sample, happened) in Earlier)
        {
            var id = Guid.NewGuid();
            await using (var session = ledger.App.Store.LightweightSession("samples"))
            {
                session.Events.StartStream(id, new UseCaseLogged("To be overwritten", "", 1));
                await session.SaveChangesAsync();
            }

            await using (var database = ledger.App.Store.Storage.Database.CreateConnection())
            {
                await database.OpenAsync();
                await using var older = new NpgsqlCommand("update ledger.mt_events set type = $1, mt_dotnet_type = $2, data = $3::jsonb where stream_id = $4", database);
                older.Parameters.AddWithValue(sample.Split('.')[0]);
                older.Parameters.AddWithValue($"{happened.GetType().FullName}, DecisionLedger.Domain");
                older.Parameters.AddWithValue(await File.ReadAllTextAsync(Path.Combine(Folder, sample)));
                older.Parameters.AddWithValue(id);
                Assert.Equal(1, await older.ExecuteNonQueryAsync());
            }

            await using var reading = ledger.App.Store.QuerySession("samples");
            var read = Assert.Single(await reading.Events.FetchStreamAsync(id));
            Assert.Equal(happened, read.Data);
        }
    }
}
