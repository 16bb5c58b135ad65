using System.Text.Json.Nodes;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks;
using DecisionLedger.Web.Features.Frameworks.Adopt;
using DecisionLedger.Web.Features.Frameworks.Applies;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Features.Frameworks.Impact;
using DecisionLedger.Web.Features.Frameworks.List;
using DecisionLedger.Web.Features.Frameworks.Publish;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using DecisionLedger.Web.Tests.Ledger;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Frameworks;

/// <summary>Writing, publishing and adopting framework versions, on a real database. Each test has a database of its own: versions are numbered.</summary>
public sealed class FrameworkVersionTests : IAsyncLifetime
{
    private const string Shipped = PublishedFrameworks.CustomiseLlm;

    private LedgerFixture _fixture = null!;

    private LedgerHost Ledger => _fixture.Host;

    public async Task InitializeAsync()
    {
        _fixture = new LedgerFixture();
        await _fixture.InitializeAsync();
    }

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [PostgresFact]
    public async Task A_draft_is_begun_as_a_copy_edited_and_published_as_the_next_version()
    {
        await Accepted(Ledger.Ben, new BeginDraft(Shipped, null, null, new ExpectedVersion(0, true)));
        var draft = (await Ledger.Send(Ledger.Viewer, new GetDraft(Shipped)))!;
        Assert.Equal(PublishedFrameworks.Current.ToJson(), draft.Text);

        await Accepted(Ledger.Ben, new EditDraft(Shipped, WithThreshold(80), "More examples", new ExpectedVersion(draft.EventVersion, true)));
        await Accepted(Ledger.Ana, new PublishDraft(Shipped, "Fine-tuning asks for 80 examples", null));

        Assert.Null(await Ledger.Send(Ledger.Viewer, new GetDraft(Shipped)));
        var line = (await Ledger.Send(Ledger.Viewer, new ListFrameworks()))[0];
        Assert.Equal([2, 1], line.Versions.Select(v => v.Number));
        Assert.Equal(("Fine-tuning asks for 80 examples", (Guid?)Ledger.Ana.MemberId), (line.Versions[0].Notes, line.Versions[0].PublishedBy));
        var published = (await Ledger.Send(Ledger.Viewer, new FindFramework(Shipped, 2)))!;
        Assert.Equal((Shipped, 2), (published.Id, published.Version));
        Assert.Contains("\"under\": 80", published.ToJson(), StringComparison.Ordinal);
        Assert.Equal(1, (await Ledger.Send(Ledger.Viewer, new FindFramework(Shipped, 1)))!.Version);
        Assert.Null(await Ledger.Send(Ledger.Stranger, new FindFramework(Shipped, 2)));
        Assert.Equal([1], (await Ledger.Send(Ledger.Stranger, new ListFrameworks()))[0].Versions.Select(v => v.Number));
    }

    [PostgresFact]
    public async Task What_is_not_valid_can_be_saved_and_not_published()
    {
        await Accepted(Ledger.Ben, new BeginDraft(Shipped, 1, null, null));
        await Accepted(Ledger.Ben, new EditDraft(Shipped, "{ \"version\": 1,\n \"name\": ", "Half a thought", null));

        Assert.Equal("{ \"version\": 1,\n \"name\": ", (await Ledger.Send(Ledger.Viewer, new GetDraft(Shipped)))!.Text);
        Assert.Equal("invalid-framework", (await Refused(Ledger.Ana, new PublishDraft(Shipped, "Done", null))).Code);
        Assert.Equal("invalid-framework", (await Ledger.Send(Ledger.Viewer, new SurveyImpact(Shipped, null))).Refusal!.Code);
        Assert.NotNull(await Ledger.Send(Ledger.Viewer, new GetDraft(Shipped)));
    }

    [PostgresFact]
    public async Task Two_who_edit_the_draft_at_once_never_overwrite_each_other()
    {
        await Accepted(Ledger.Ben, new BeginDraft(Shipped, null, null, null));
        var seen = new ExpectedVersion((await Ledger.Send(Ledger.Ben, new GetDraft(Shipped)))!.EventVersion, true);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Ledger.Send(Ledger.Ben, new EditDraft(Shipped, $"{{\"edit\": {i}}}", "", seen))));

        Assert.Single(outcomes, o => o.Refusal is null);
        Assert.All(outcomes.Where(o => o.Refusal is not null), o => Assert.Equal("stale-version", o.Refusal!.Code));
        Assert.Equal("draft-open", (await Refused(Ledger.Ben, new BeginDraft(Shipped, null, null, null))).Code);
        await Accepted(Ledger.Ben, new DiscardDraft(Shipped, "No", null));
        Assert.Equal("no-draft", (await Refused(Ledger.Ben, new EditDraft(Shipped, "{}", "", null))).Code);
        await Assert.ThrowsAsync<AccessRefusedException>(() => Ledger.Send(Ledger.Ben, new PublishDraft(Shipped, "Mine", null)));
    }

    [PostgresFact]
    public async Task A_use_case_stays_under_its_version_until_it_adopts_another_and_then_drifts_where_that_moves_it()
    {
        var id = await Ledger.Log(Ledger.Ana, "Guarded", LedgerHost.Need("behaviour"));
        await Accepted(Ledger.Ana, new TakeMeasurement(id, "goodExamples", 60, "", null));
        await Accepted(Ledger.Ana, new RecordDecision(id, ["fineTuning"], "Enough examples", [], "", "", null));
        await Publish(WithThreshold(80));
        Assert.Equal(["fineTuning"], (await View(id)).Assessment.Recommendation.Now);

        await Accepted(Ledger.Ben, new AdoptVersion(id, new FrameworkKey(Shipped, 2), "New rules", null));

        var view = await View(id);
        Assert.Equal((2, 2), (view.Framework.Version, view.Assessment.Recommendation.FrameworkVersion));
        Assert.Equal(["systemPrompt"], view.Assessment.Recommendation.Now);
        Assert.Equal("Q4", Assert.Single(view.Assessment.Recommendation.Blockers).Rule);
        Assert.Equal(1, (await View(id, 3)).Framework.Version);
        Assert.Equal(["fineTuning"], (await View(id, 3)).Assessment.Recommendation.Now);
        Assert.Equal("unknown-value", (await Refused(Ledger.Ben, new AdoptVersion(id, new FrameworkKey(Shipped, 9), "", null))).Code);
    }

    [PostgresFact]
    public async Task Answers_to_a_question_that_reads_otherwise_count_on_and_wait_to_be_confirmed()
    {
        var id = await Ledger.Log(Ledger.Ana, "Asked", LedgerHost.Need("behaviour"));
        await Accepted(Ledger.Ana, new AnswerQuestion(id, "capable", AnswerValue.No, "Nobody has time", null));
        await Accepted(Ledger.Ben, new AnswerQuestion(id, "affordable", AnswerValue.Yes, "", null));
        await Publish(Edited(document => document["checklist"]!["questions"]!.AsArray().Single(q => (string?)q!["id"] == "capable")!["text"] = "Have two of you trained a model before?"));

        await Accepted(Ledger.Ben, new AdoptVersion(id, new FrameworkKey(Shipped, 2), "", null));

        var waiting = Assert.Single((await View(id)).Assessment.AnswersToConfirm);
        Assert.Equal(("capable", Ledger.Ana.MemberId), (waiting.Question, waiting.MemberId));
        Assert.Equal(PublishedFrameworks.Current.Question("capable")!.Text, waiting.Asked);
        Assert.Equal("Q7", Assert.Single((await View(id)).Assessment.Recommendation.Blockers).Rule);

        var confirmed = await Ledger.Send(Ledger.Ana, new AnswerQuestion(id, "capable", AnswerValue.No, "Nobody has time", null));
        Assert.Equal(1, confirmed.Value!.Events);
        Assert.Empty((await View(id)).Assessment.AnswersToConfirm);
    }

    [PostgresFact]
    public async Task The_impact_names_every_use_case_that_moves_and_the_rule_that_moves_it()
    {
        var moves = await Ledger.Log(Ledger.Ana, "Moves", LedgerHost.Need("behaviour"));
        await Accepted(Ledger.Ana, new TakeMeasurement(moves, "goodExamples", 60, "", null));
        for (var i = 0; i < 12; i++)
            await Ledger.Log(Ledger.Ana, $"Stays {i}", LedgerHost.Need("knowledge"));
        await Ledger.Log(Ledger.Stranger, "Elsewhere", LedgerHost.Need("behaviour"));
        await Accepted(Ledger.Ben, new BeginDraft(Shipped, null, WithThreshold(80), null));
        var told = new Told();

        var report = (await Ledger.Send(Ledger.Viewer, new SurveyImpact(Shipped, null, told))).Value!;

        Assert.Equal(13, report.UseCases.Count);
        var line = Assert.Single(report.Moved);
        Assert.Equal((moves, "Moves", false), (line.UseCaseId, line.Title, line.Drifts));
        Assert.Equal(["Q4"], line.Rules!.GatesClosed);
        Assert.Equal(new WorkDone(13, 13), told.Last);
        Assert.Equal(1, (await View(moves)).Framework.Version);
    }

    [PostgresFact]
    public async Task A_rule_that_pulls_another_approach_is_named_though_it_fires_as_before_and_a_decision_that_would_drift_is_counted()
    {
        var id = await Ledger.Log(Ledger.Ana, "Moves", LedgerHost.Need("knowledge"));
        await Accepted(Ledger.Ana, new RecordDecision(id, ["rag"], "As recommended", [], "", "", null));
        var text = Edited(document =>
        {
            document["rules"]!["pulls"]!.AsArray().Single(r => (string?)r!["id"] == "K1")!["pulls"] = "systemPrompt";
            document["examples"] = new JsonArray();
        });
        await Accepted(Ledger.Ben, new BeginDraft(Shipped, null, text, null));

        var outcome = await Ledger.Send(Ledger.Viewer, new SurveyImpact(Shipped, null));

        Assert.True(outcome.Refusal is null, outcome.Refusal?.Message);
        Assert.Equal(["K1"], Assert.Single(outcome.Value!.Moved).RulesOtherwise);
        Assert.Equal(1, outcome.Value.Drifting);
    }

    [PostgresFact]
    public async Task Adopting_for_all_can_be_stopped_and_goes_on_with_the_rest()
    {
        for (var i = 0; i < 9; i++)
            await Ledger.Log(Ledger.Ana, $"No. {i}", LedgerHost.Need("knowledge"));
        await Publish(WithThreshold(80));
        using var stop = new CancellationTokenSource();
        var told = new Told(done => { if (done.Done == 4) stop.Cancel(); });
        var adopt = new AdoptEverywhere(new FrameworkKey(Shipped, 2), null, "For all", told);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Ledger.Services.GetRequiredService<RequestSender>().Send(Ledger.Ana, adopt, stop.Token));
        await Ledger.CaughtUp();
        Assert.Equal(4, (await Ledger.Send(Ledger.Viewer, new ListFrameworks()))[0].Versions[0].UseCases);

        var report = (await Ledger.Send(Ledger.Ana, adopt with { Progress = null })).Value!;
        Assert.Equal((5, 0, 0), (report.Adopted, report.Already, report.Refused.Count));
        await Ledger.CaughtUp();
        Assert.Equal([9, 0], (await Ledger.Send(Ledger.Viewer, new ListFrameworks()))[0].Versions.Select(v => v.UseCases));
    }

    [PostgresFact]
    public async Task A_workspace_starts_a_framework_of_its_own_beside_the_one_that_the_program_brings()
    {
        await Accepted(Ledger.Ben, new StartFramework("our-llm", "Our own", PublishedFrameworks.Current.ToJson()));
        Assert.Equal("id-taken", (await Refused(Ledger.Ben, new StartFramework("our-llm", "Again", "{}"))).Code);
        Assert.Equal("id-taken", (await Refused(Ledger.Ben, new StartFramework(Shipped, "Again", "{}"))).Code);
        Assert.Equal("unknown-value", (await Refused(Ledger.Ben, new StartFramework("Our LLM", "Name", "{}"))).Code);
        await Accepted(Ledger.Ana, new PublishDraft("our-llm", "First", null));

        var logged = await Ledger.Send(Ledger.Ben, new Features.UseCases.Log.LogUseCase(Guid.Empty, "Under ours", "R", null, new FrameworkKey("our-llm", 1)));

        Assert.Equal(new FrameworkKey("our-llm", 1), (await View(logged.Value!.UseCaseId)).Framework.Key);
        Assert.Equal(2, (await Ledger.Send(Ledger.Viewer, new ListFrameworks())).Count);
        Assert.Single(await Ledger.Send(Ledger.Stranger, new ListFrameworks()));
    }

    [PostgresFact]
    public async Task Rebuilding_after_adoptions_gives_what_was_there()
    {
        var id = await Ledger.Log(Ledger.Ana, "Rebuilt", LedgerHost.Need("behaviour"));
        await Accepted(Ledger.Ana, new AnswerQuestion(id, "capable", AnswerValue.Yes, "", null));
        await Publish(WithThreshold(80));
        await Accepted(Ledger.Ben, new AdoptVersion(id, new FrameworkKey(Shipped, 2), "", null));
        await Accepted(Ledger.Ben, new StateNeed(id, "style", NeedLevel.Critical, "", null));
        await Ledger.CaughtUp();
        var before = await Ledger.Documents();

        await Ledger.Rebuild();
        using (var daemon = await Ledger.Store.BuildProjectionDaemonAsync())
            await daemon.RebuildProjectionAsync<FrameworkStream>(CancellationToken.None);

        Assert.Equal(before, await Ledger.Documents());
        Assert.Single(before, d => d.StartsWith(nameof(FrameworkStream), StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task What_adoption_would_do_to_a_use_case_is_what_it_then_does()
    {
        var id = await Ledger.Log(Ledger.Ana, "Guarded", LedgerHost.Need("behaviour"));
        await Accepted(Ledger.Ana, new TakeMeasurement(id, "goodExamples", 60, "", null));
        await Accepted(Ledger.Ana, new RecordDecision(id, ["fineTuning"], "Enough examples", [], "", "", null));
        await Publish(WithThreshold(80));

        var preview = (await Ledger.Send(Ledger.Viewer, new PreviewAdoption(id, null))).Value!;
        Assert.Equal((1, 2, 2), (preview.Now.Version, preview.Under.Version, preview.Newest));
        Assert.Equal(["Q4"], preview.Change.GatesClosed);
        Assert.Equal(1, (await View(id)).Framework.Version);

        await Accepted(Ledger.Ben, new AdoptVersion(id, new FrameworkKey(Shipped, 2), "New rules", null));
        var adopted = (await View(id)).Assessment;
        Assert.Equal(preview.Change.To, RecommendedPath.Of(adopted.Recommendation));
        Assert.Equal(preview.Drifts, adopted.Standing!.Drift is not null);
        Assert.True((await Ledger.Send(Ledger.Viewer, new PreviewAdoption(id, null))).Value!.Already);
        Assert.Equal("unknown-value", (await Ledger.Send(Ledger.Viewer, new PreviewAdoption(id, 9))).Refusal!.Code);
        Assert.Equal("not-found", (await Ledger.Send(Ledger.Stranger, new PreviewAdoption(id, 1))).Refusal!.Code);
    }

    [PostgresFact]
    public async Task Use_cases_under_other_versions_are_listed_by_title_and_page()
    {
        var adopts = await Ledger.Log(Ledger.Ana, "adopts", LedgerHost.Need("knowledge"));
        var archived = await Ledger.Log(Ledger.Ana, "archived", LedgerHost.Need("knowledge"));
        await Ledger.Log(Ledger.Ana, "Beta", LedgerHost.Need("knowledge"));
        await Ledger.Log(Ledger.Ana, "alpha", LedgerHost.Need("knowledge"));
        await Ledger.Log(Ledger.Stranger, "elsewhere", LedgerHost.Need("knowledge"));
        await Publish(WithThreshold(80));
        var second = new FrameworkKey(Shipped, 2);
        await Accepted(Ledger.Ben, new AdoptVersion(adopts, second, "", null));
        await Accepted(Ledger.Ben, new ArchiveUseCase(archived, true, "", null));

        var all = await Ledger.Send(Ledger.Viewer, new ListUseCasesToAdopt(second));
        Assert.Equal([("alpha", 1), ("Beta", 1)], all.UseCases.Select(u => (u.Title, u.Version)));
        var rest = await Ledger.Send(Ledger.Viewer, new ListUseCasesToAdopt(second, Skip: 1));
        Assert.Equal((2, "Beta"), (rest.Total, Assert.Single(rest.UseCases).Title));
    }

    private async Task Publish(string text)
    {
        await Accepted(Ledger.Ben, new BeginDraft(Shipped, null, text, null));
        await Accepted(Ledger.Ana, new PublishDraft(Shipped, "New", null));
    }

    private async Task Accepted(Actor actor, IRequest<Result<AppendResult>> command)
    {
        var outcome = await Ledger.Send(actor, command);
        Assert.True(outcome.Refusal is null, outcome.Refusal?.Message);
    }

    private async Task<Domain.UseCases.Deciders.Refusal> Refused(Actor actor, IRequest<Result<AppendResult>> command)
    {
        var outcome = await Ledger.Send(actor, command);
        Assert.NotNull(outcome.Refusal);
        return outcome.Refusal;
    }

    private async Task<UseCaseView> View(Guid id, long? version = null) =>
        (await Ledger.Send(Ledger.Viewer, new GetUseCase(id, version is { } v ? PointInTime.OfVersion(v) : PointInTime.Now)))!;

    private static string WithThreshold(int examples) =>
        PublishedFrameworks.Current.ToJson().Replace("\"under\": 50", $"\"under\": {examples}", StringComparison.Ordinal);

    private static string Edited(Action<JsonNode> edit)
    {
        var document = JsonNode.Parse(PublishedFrameworks.Current.ToJson())!;
        edit(document);
        return document.ToJsonString();
    }

    /// <summary>Unlike Progress, tells at once and in order.</summary>
    private sealed class Told(Action<WorkDone>? then = null) : IProgress<WorkDone>
    {
        public WorkDone? Last { get; private set; }

        public void Report(WorkDone value)
        {
            Last = value;
            then?.Invoke(value);
        }
    }

    [PostgresFact]
    public async Task The_use_cases_that_a_rule_applies_to_or_blocks_are_listed_by_title_without_archived_ones_and_other_workspaces()
    {
        var version = new FrameworkKey(PublishedFrameworks.CustomiseLlm, 1);
        var b = await Ledger.Log(Ledger.Ana, "b of the rule", LedgerHost.Need("behaviour"));
        var a = await Ledger.Log(Ledger.Ana, "A of the rule", LedgerHost.Need("behaviour"));
        var archived = await Ledger.Log(Ledger.Ana, "Archived of the rule", LedgerHost.Need("behaviour"));
        await Ledger.Send(Ledger.Ana, new ArchiveUseCase(archived, true, "", null));
        await Ledger.Log(Ledger.Stranger, "Of another workspace", LedgerHost.Need("behaviour"));
        await Ledger.Send(Ledger.Ana, new AnswerQuestion(a, "capable", AnswerValue.No, "", null));

        var applies = await Ledger.Send(Ledger.Viewer, new ListUseCasesOfRule(version, "B1", 1_000));
        var first = await Ledger.Send(Ledger.Viewer, new ListUseCasesOfRule(version, "B1", 1));
        var blocks = await Ledger.Send(Ledger.Viewer, new ListUseCasesOfRule(version, "Q7"));

        Assert.Equal([a, b], applies.UseCases.Select(u => u.UseCaseId).Where(id => id == a || id == b || id == archived));
        Assert.DoesNotContain("Of another workspace", applies.UseCases.Select(u => u.Title));
        Assert.Equal((applies.UseCases.Count, 1), (first.Total, first.UseCases.Count));
        Assert.Contains(a, blocks.UseCases.Select(u => u.UseCaseId));
        Assert.DoesNotContain(b, blocks.UseCases.Select(u => u.UseCaseId));
        Assert.Equal(0, (await Ledger.Send(Ledger.Viewer, new ListUseCasesOfRule(version, "none"))).Total);
    }
}
